//! What a call collided with.

use serde::Deserialize;
use uuid::Uuid;

/// What a call collided with (status 409): a thing that exists already, by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Conflict {
    /// The team that has the `integration_team_id` of the request.
    Team(Uuid),
    /// The member that has the `integration_member_id` of the request.
    Member(Uuid),
}

#[derive(Deserialize)]
pub(super) struct Body {
    team_id: Option<Uuid>,
    member_id: Option<Uuid>,
}

impl Body {
    pub(super) fn conflict(&self) -> Option<Conflict> {
        let team = self.team_id.map(Conflict::Team);
        team.or(self.member_id.map(Conflict::Member))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_says_what_exists() {
        let id = "9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e";
        let uuid = id.parse().unwrap();
        for (body, expected) in [
            (
                format!(r#"{{"team_id":"{id}"}}"#),
                Some(Conflict::Team(uuid)),
            ),
            (
                format!(r#"{{"member_id":"{id}","more":1}}"#),
                Some(Conflict::Member(uuid)),
            ),
            (r#"{"detail":"Slug is already in use"}"#.to_owned(), None),
        ] {
            let parsed: Body = serde_json::from_str(&body).unwrap();
            assert_eq!(parsed.conflict(), expected, "{body}");
        }
    }
}
