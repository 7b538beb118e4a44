//! What a change says, in words that can list more than one subject.

use crate::escape;

/// How many subjects a short sentence names.
const NAMED: usize = 10;

/// A sentence for users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// The words; `{}` stands for the subjects.
    frame: String,
    /// What is listed, each as code; none where the words say all.
    subjects: Vec<String>,
}

impl From<String> for Sentence {
    fn from(text: String) -> Self {
        Self {
            frame: text,
            subjects: Vec::new(),
        }
    }
}

impl Sentence {
    /// Words with `{}` in them, and what is listed there.
    pub(super) fn listing<T: AsRef<str>>(
        frame: impl Into<String>,
        subjects: impl IntoIterator<Item = T>,
    ) -> Self {
        let quoted = |subject: T| format!("`{}`", escape::name(subject.as_ref()));
        Self {
            frame: frame.into(),
            subjects: subjects.into_iter().map(quoted).collect(),
        }
    }

    /// Calls an operation by its name where its method and path stand before one of its parts.
    pub(super) fn named(mut self, title: &str, name: &str) -> Self {
        let (from, to) = (format!("`{title} "), format!("`{name} "));
        for text in self.subjects.iter_mut().chain([&mut self.frame]) {
            if text.contains(&from) {
                *text = text.replace(&from, &to);
            }
        }
        self
    }

    /// Calls schemas by their types, where `type_of` knows them.
    pub(super) fn typed<'t>(mut self, type_of: impl Fn(&str) -> Option<&'t str>) -> Self {
        for text in self.subjects.iter_mut().chain([&mut self.frame]) {
            // What is quoted is every second part.
            let parts = text.split('`').enumerate().map(|(index, part)| {
                let end = part.find(['.', '[', '{', ' ']).unwrap_or(part.len());
                match type_of(&part[..end]) {
                    Some(name) if index % 2 == 1 => format!("{name}{}", &part[end..]),
                    _ => part.to_owned(),
                }
            });
            *text = parts.collect::<Vec<_>>().join("`");
        }
        self
    }

    pub(super) fn frame(&self) -> &str {
        &self.frame
    }

    /// Lists also what another sentence with the same words lists.
    pub(super) fn extend(&mut self, other: &Self) {
        if self.frame != other.frame {
            return;
        }
        for subject in &other.subjects {
            if !self.subjects.contains(subject) {
                self.subjects.push(subject.clone());
            }
        }
        self.subjects.sort();
    }

    /// The whole sentence.
    pub(crate) fn text(&self) -> String {
        self.up_to(usize::MAX)
    }

    /// The sentence for a list that is read in a minute.
    pub(super) fn short(&self) -> String {
        self.up_to(NAMED)
    }

    fn up_to(&self, limit: usize) -> String {
        if self.subjects.is_empty() {
            return self.frame.clone();
        }
        let named = self.subjects.len().min(limit);
        let mut list = self.subjects[..named].join(", ");
        let more = self.subjects.len() - named;
        if more > 0 {
            list = format!("{list} and {more} more");
        }
        self.frame.replacen("{}", &list, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Sentence;

    #[test]
    fn a_short_sentence_counts_what_it_does_not_name() {
        let mut sentence = Sentence::listing("Add {} to `Ship`", ["a", "b"]);
        sentence.extend(&Sentence::listing("Add {} to `Ship`", ["b", "c", "d", "e"]));
        sentence.extend(&Sentence::listing(
            "Add {} to `Ship`",
            ["f", "g", "h", "i", "j", "k"],
        ));
        sentence.extend(&Sentence::listing("Add {} to `Boat`", ["z"]));
        assert_eq!(
            sentence.short(),
            "Add `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j` and 1 more to `Ship`"
        );
        assert!(sentence.text().ends_with("`j`, `k` to `Ship`"));
    }

    #[test]
    fn only_what_is_quoted_is_called_by_its_type() {
        let sentence = Sentence::listing("Add {} to `Add.name`, not Add", ["Add", "Other"]);
        let typed = sentence.typed(|component| (component == "Add").then_some("Sum"));
        assert_eq!(typed.text(), "Add `Sum`, `Other` to `Sum.name`, not Add");
    }
}
