//! What is around a client: variables of the process, and the runtime.

use std::{env, process::Command};

use management_client::{Client, reqwest};
use management_client_tests::{KEY, Listener, assert_clean, configure, nobody, reply};

use crate::wire::calls::Call;

/// Names the part of [`in_a_process_of_its_own`] to run.
const PART: &str = "WIRE_TEST_PART";

/// Runs a part of a test with other variables, which are those of a whole process.
fn alone(part: &str, variables: &[(&str, &str)]) {
    let mut command = Command::new(env::current_exe().unwrap());
    let (_, module) = module_path!().split_once("::").unwrap();
    let name = &format!("{module}::in_a_process_of_its_own");
    command.args(["--exact", name, "--ignored", "--nocapture"]);
    for name in ["all_proxy", "https_proxy", "http_proxy", "no_proxy"] {
        command.env_remove(name).env_remove(name.to_uppercase());
    }
    command.env(PART, part).envs(variables.iter().copied());
    let output = command.output().unwrap();
    let has_run = String::from_utf8_lossy(&output.stdout).contains("1 passed");
    assert!(
        output.status.success() && has_run,
        "{part} {variables:?}: {output:?}"
    );
}

#[test]
#[ignore = "started by the other tests, with variables of its own"]
fn in_a_process_of_its_own() {
    let client = || Client::builder().management_key(KEY);
    match env::var(PART).as_deref() {
        Ok("refused") => {
            let error = client().build().unwrap_err();
            assert!(error.is_configuration(), "{error}");
            let text = error.to_string();
            assert!(text.contains("SOCKS") && text.contains("`socks`"), "{text}");
            assert_clean(&error);
            let http = reqwest::Client::new();
            client().http_client(http).build().unwrap();
            // Nothing on this machine goes through a proxy.
            client().base_url("http://localhost:1").build().unwrap();
        }
        Ok("accepted") => drop(client().build().unwrap()),
        _ => {}
    }
}

#[test]
fn a_socks_proxy_that_cannot_be_used_is_refused_when_the_client_is_built() {
    let proxy = "socks5://user:canary-7f3d9b@127.0.0.1:1";
    for name in ["ALL_PROXY", "all_proxy", "HTTPS_PROXY", "https_proxy"] {
        alone("refused", &[(name, proxy)]);
    }
    alone("refused", &[("HTTPS_PROXY", "socks4a://127.0.0.1:1")]);
    for variables in [
        &[][..],
        &[("HTTP_PROXY", proxy)],
        &[("ALL_PROXY", "http://127.0.0.1:1")],
        &[("ALL_PROXY", proxy), ("NO_PROXY", "junction.com")],
    ] {
        alone("accepted", variables);
    }
}

#[test]
fn without_a_runtime_there_is_an_error() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (url, _socket) = runtime.block_on(async { nobody() });
    let client = configure(url).build().unwrap();
    let mut call = Box::pin(Call::List.send(&client));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(result) = call.as_mut().poll(&mut context) else {
        panic!("there is nothing to wait for");
    };
    let error = result.unwrap_err();
    assert!(error.is_invalid_request(), "{error}");
    assert!(error.to_string().contains("no tokio runtime"), "{error}");
    assert_eq!(error.attempts(), 0);
}

#[tokio::test]
async fn nothing_is_compressed_whatever_reqwest_could_unpack() {
    // The tests enable `gzip` in reqwest, as any crate may.
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = configure(server.url()).build().unwrap();
    Call::List.send(&client).await.unwrap();
    assert_eq!(server.request().header("accept-encoding"), None);
}
