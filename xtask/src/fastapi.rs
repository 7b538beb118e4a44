//! The habits of FastAPI, which writes the published document.

/// The name of the server's function: the operation id without the suffix that FastAPI appends, when it is there exactly.
pub(crate) fn function_name<'a>(operation_id: &'a str, path: &str, method: &str) -> &'a str {
    let short = operation_id.strip_suffix(&suffix(path, method));
    short
        .filter(|short| !short.is_empty())
        .unwrap_or(operation_id)
}

/// Path and method, with every other character as `_`.
fn suffix(path: &str, method: &str) -> String {
    let plain = |character: char| match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '_' => character,
        _ => '_',
    };
    let path: String = path.chars().map(plain).collect();
    format!("{path}_{method}")
}

#[cfg(test)]
mod tests {
    use super::function_name;

    #[test]
    fn the_suffix_leaves_when_it_is_that_of_path_and_method() {
        let id = "get_team_v1_org__org_id__team__team_id__get";
        let name = function_name(id, "/v1/org/{org_id}/team/{team_id}", "get");
        assert_eq!(name, "get_team");
    }

    #[test]
    fn what_is_no_suffix_stays() {
        let path = "/v1/org/{org_id}/team";
        assert_eq!(function_name("budget_v1", path, "get"), "budget_v1");
        let id = "get_team_v1_org__org_id__team_get";
        assert_eq!(function_name(id, path, "post"), id);
    }
}
