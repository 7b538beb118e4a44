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
        let id = "get_ship_v1_port__port_id__ship__ship_id__get";
        let name = function_name(id, "/v1/port/{port_id}/ship/{ship_id}", "get");
        assert_eq!(name, "get_ship");
    }

    #[test]
    fn what_is_no_suffix_stays() {
        let path = "/v1/port/{port_id}/ship";
        assert_eq!(function_name("budget_v1", path, "get"), "budget_v1");
        let id = "get_ship_v1_port__port_id__ship_get";
        assert_eq!(function_name(id, path, "post"), id);
    }
}
