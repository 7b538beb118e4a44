//! Writes what an update does to users into the changelog.

/// The heading of what is not released.
const UNRELEASED: &str = "## unreleased";

/// The lines of an entry: what it is, and below it each change; nothing when nothing changes.
pub(super) fn entry(advice: &str, changes: &[String]) -> Vec<String> {
    if changes.is_empty() {
        return Vec::new();
    }
    let first = format!("* A new document of the API; {advice}:\n");
    let rest = changes.iter().map(|change| format!("  * {change}\n"));
    [first].into_iter().chain(rest).collect()
}

/// The changelog with an entry at the end of what is not released. What it says there already is not said again.
pub(super) fn with(changelog: &str, entry: &[String]) -> String {
    let mut lines: Vec<&str> = changelog.lines().collect();
    let is_heading = |line: &&str| line.starts_with("## ");
    let start = lines
        .iter()
        .position(|line| line.to_lowercase().starts_with(UNRELEASED));
    let Some(start) = start else {
        let at = lines.iter().position(is_heading).unwrap_or(lines.len());
        lines.splice(at..at, ["## Unreleased", ""]);
        return with(&(lines.join("\n") + "\n"), entry);
    };
    let next = lines[start + 1..].iter().position(is_heading);
    let end = next.map_or(lines.len(), |count| start + 1 + count);
    let section = &lines[start..end];
    let Some((first, changes)) = entry.split_first() else {
        return changelog.to_owned();
    };
    let new: Vec<&str> = changes
        .iter()
        .map(|line| line.trim_end())
        .filter(|line| !section.contains(line))
        .collect();
    if new.is_empty() {
        return changelog.to_owned();
    }
    let last = section.iter().rposition(|line| !line.trim().is_empty());
    let at = start + last.unwrap_or_default() + 1;
    let is_bare = at == start + 1;
    let mut block = if is_bare { vec![""] } else { Vec::new() };
    block.push(first.trim_end());
    block.extend(new);
    lines.splice(at..at, block);
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::{entry, with};

    const CHANGELOG: &str = "# Changelog\n\n## Unreleased\n\n* One.\n\n## 0.1.0\n\n* Zero.\n";

    fn lines(changes: &[&str]) -> Vec<String> {
        let changes: Vec<_> = changes.iter().map(|change| (*change).to_owned()).collect();
        entry("a minor version: the surface grows", &changes)
    }

    #[test]
    fn an_entry_stands_at_the_end_of_what_is_not_released_and_once() {
        let once = with(CHANGELOG, &lines(&["Add `a`"]));
        let block = "* One.\n* A new document of the API; a minor version: the surface grows:\n  * Add `a`\n\n## 0.1.0";
        assert!(once.contains(block), "{once}");
        assert_eq!(with(&once, &lines(&["Add `a`"])), once);
        let twice = with(&once, &lines(&["Add `a`", "Add `b`"]));
        assert_eq!(twice.matches("Add `a`").count(), 1, "{twice}");
        assert_eq!(twice.matches("Add `b`").count(), 1, "{twice}");
    }

    #[test]
    fn a_changelog_without_the_heading_gets_it() {
        let text = with("# Changelog\n\n## 0.1.0\n\n* Zero.\n", &lines(&["Add `a`"]));
        assert!(
            text.starts_with("# Changelog\n\n## Unreleased\n\n* A new document"),
            "{text}"
        );
        assert!(
            text.ends_with("  * Add `a`\n\n## 0.1.0\n\n* Zero.\n"),
            "{text}"
        );
    }

    #[test]
    fn nothing_to_say_leaves_the_changelog_as_it_is() {
        assert_eq!(with(CHANGELOG, &lines(&[])), CHANGELOG);
    }
}
