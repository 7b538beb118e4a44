//! A comparison as each format writes it: `fixtures/report/harbour`.

use std::path::Path;

use expect_test::expect_file;

use super::super::accept::accept;
use super::super::change::Comparison;
use super::super::compare::{Names, compare};
use super::super::lines::Lines;
use super::super::render::{Format, Report};
use super::documents::document;
use super::read;
use crate::document::source::Sources;

/// So many lines of a surface.
fn lines(removed: usize, added: usize) -> Lines {
    let list = |what: &str, count| {
        (0..count)
            .map(|index| format!("a::{what}{index}: fn()"))
            .collect()
    };
    Lines {
        removed: list("gone", removed),
        added: list("new", added),
        is_whole: true,
        ..Lines::default()
    }
}

fn render(comparison: &Comparison, surface: Lines, format: Format) -> String {
    render_for(comparison, Some(surface), format, false)
}

fn render_for(
    comparison: &Comparison,
    surface: Option<Lines>,
    format: Format,
    naive: bool,
) -> String {
    // Something must stand where the changes are.
    let mut sources = Sources::default();
    sources.add("a.yaml", " ".repeat(1 << 16));
    let report = Report {
        comparison,
        sources: &sources,
        naive,
        verbose: false,
        surface,
    };
    report.render(format)
}

#[test]
fn every_format_says_the_same_in_its_own_way() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/report/harbour");
    let mut sources = Sources::default();
    let [base, head] = ["base.yaml", "head.yaml"].map(|file| read(&case, file, true, &mut sources));
    let mut comparison = compare(&base, &head, Names::Ours);
    let accepted = "[[accept]]\nrule = 'default-changed'\nplace = 'NewShip.limit'\nreason = 'nobody leaves it out'\nexpires = '9999-12-31'\n";
    let day = "2026-01-01".parse().unwrap();
    accept(&mut comparison, accepted, "accepted.toml", day).unwrap();
    let surface = || Lines {
        unexplained: vec!["- a::gone0: fn()".to_owned()],
        left_out: vec!["new side: `GET /pier` is left out: `text/plain`".to_owned()],
        ..lines(1, 2)
    };
    let mut report = Report {
        comparison: &comparison,
        sources: &sources,
        naive: false,
        verbose: false,
        surface: Some(surface()),
    };
    for (file, format) in [
        ("expected.txt", Format::Text),
        ("expected.md", Format::Markdown),
        ("expected.json", Format::Json),
        ("expected.github.txt", Format::Github),
    ] {
        expect_file![case.join(file)].assert_eq(&report.render(format));
    }
    expect_file![case.join("expected-entry.md")].assert_eq(&report.entry().join("\n"));
    report.naive = true;
    expect_file![case.join("expected-naive.txt")].assert_eq(&report.render(Format::Text));
}

#[test]
fn lines_of_the_surface_are_counted_where_they_are_many() {
    let comparison = Comparison::default();
    let text = |surface| render(&comparison, surface, Format::Text);
    assert!(text(lines(10, 10)).contains("\n+ a::new9: fn()\n"));
    assert!(text(lines(10, 11)).contains("surface.txt: 10 lines removed, 11 added"));
    let markdown = |surface| render(&comparison, surface, Format::Markdown);
    assert!(!markdown(lines(100, 200)).contains("more lines"));
    let cut = markdown(lines(100, 201));
    assert!(cut.contains("1 more lines are in `surface.txt`") && !cut.contains("a::new200:"));
}

/// GitHub takes comments up to a length.
#[test]
fn details_for_a_pull_request_end_before_they_are_too_long() {
    let [base, head] = ["string", "integer"].map(|kind| {
        let properties = (0..500).map(|index| format!("p{index}: {{type: {kind}}}"));
        let properties = properties.collect::<Vec<_>>().join(", ");
        document(&[(
            "schema",
            &format!("{{type: object, properties: {{{properties}}}}}"),
        )])
    });
    let comparison = compare(&base, &head, Names::Vendors);
    let text = render(&comparison, Lines::default(), Format::Markdown);
    // The head of the table is a row, too.
    let rows = text.lines().filter(|line| line.starts_with("| ")).count() - 1;
    let more = comparison.changes.len() - rows;
    assert!(
        rows > 0
            && text.contains(&format!(
                "\n{more} more: `cargo xtask diff --verbose` lists all"
            ))
    );
    assert!(text.len() < 65_536, "{}", text.len());
}

fn edited(sides: [&str; 2]) -> Comparison {
    let [base, head] = sides.map(|schema| document(&[("schema", schema)]));
    compare(&base, &head, Names::Vendors)
}

/// What the rules say counts where the lines do not say all.
#[test]
fn code_has_to_do_what_the_rules_say_where_no_client_is_generated() {
    let comparison = edited(["{type: string}", "{type: integer}"]);
    let verdict = |is_whole, [removed, added]: [usize; 2]| {
        let surface = Lines {
            is_whole,
            missing: (!is_whole).then(|| "it is not lowered\nat all".to_owned()),
            ..lines(removed, added)
        };
        render(&comparison, surface, Format::Text)
    };
    let said = verdict(false, [0, 1]);
    assert!(said.contains("code has to be changed to compile"), "{said}");
    assert!(said.contains("a client cannot be generated: it is not lowered\n"));
    assert!(verdict(true, [0, 1]).contains("the Rust surface grows"));
    assert!(verdict(true, [0, 0]).contains("the Rust surface stays"));
}

#[test]
fn changes_that_break_other_clients_alone_are_counted_where_ours_is_judged() {
    let markdown = |comparison, naive| render_for(comparison, None, Format::Markdown, naive);
    let is_counted = |text: String| text.contains("would break a client with closed enums");
    let opened = edited(["{enum: [a]}", "{enum: [a, b]}"]);
    assert!(is_counted(markdown(&opened, false)) && !is_counted(markdown(&opened, true)));
    let changed = edited(["{type: string}", "{type: integer}"]);
    assert!(!is_counted(markdown(&changed, false)));
}
