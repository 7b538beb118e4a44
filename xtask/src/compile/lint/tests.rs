//! Each rule alone, against `fixtures/lint/<rule>/<case>/`.

use std::collections::BTreeSet;

use super::RULES;
use crate::tests::fixtures::{each_case, folders, root};

#[test]
fn every_rule_finds_what_its_fixtures_say() {
    for rule in RULES {
        let (mut good, mut bad) = (0, 0);
        each_case(&format!("lint/{}", rule.name), |case| {
            let document = case.input();
            (rule.check)(&document, &mut case.diagnostics);
            match case.diagnostics.iter().next() {
                Some(_) => bad += 1,
                None => good += 1,
            }
            case.expect_diagnostics();
        });
        assert!(good > 0, "no good case of {}", rule.name);
        assert!(bad > 0, "no bad case of {}", rule.name);
    }
}

#[test]
fn every_rule_has_fixtures_and_every_folder_a_rule() {
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    let folders: BTreeSet<String> = folders(&root("lint")).into_iter().collect();
    assert_eq!(rules, folders);
}
