//! The same calls with prism in place of the API, a server that is not ours: `.ci/judges/prism`.

use std::{env, fmt::Debug};

use management_client::{Client, Error, Response};
use management_client_tests::client;

/// Makes a call to prism, if it runs: it has to take the request, and the client has to know all of its answer.
pub(crate) async fn judge<T: Debug, F>(operation: &str, call: impl FnOnce(&Client) -> F)
where
    F: Future<Output = Result<Response<T>, Error>>,
{
    let Ok(url) = env::var("PRISM_URL") else {
        return;
    };
    match call(&client(url)).await {
        Ok(answer) => {
            let answer = format!("{:?}", answer.into_inner());
            assert!(!answer.contains("Unknown("), "`{operation}`: {answer}");
        }
        Err(error) => {
            let violations = error.headers().and_then(|all| all.get("sl-violations"));
            panic!("{error}: {violations:?}");
        }
    }
}
