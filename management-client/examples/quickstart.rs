//! A walk through a team's credentials: `cargo run --example quickstart`.
//!
//! With nothing set, it starts a server inside the process and talks to that: no key, no network.
//! With `JUNCTION_MANAGEMENT_KEY` and `JUNCTION_ORG_ID` set it talks to the real API, and only reads.

use std::{
    env,
    error::Error,
    io::{self, Write as _},
    process::ExitCode,
};

use management_client::{
    Client, Nullable, Secret,
    mock::Server,
    types::{
        Env, OuraScope, OuraScopeRequirements, PrepareTeamCustomCredentialsBody, Provider, Region,
        UpsertTeamCustomCredentialsBody, UpsertTeamScopeRequirementsBody,
    },
    uuid::{Uuid, uuid},
};

/// Prints a line. Unlike `println!` it fails, and does not panic, when nobody reads on, as behind `| head`.
macro_rules! say {
    ($($text:tt)*) => { writeln!(io::stdout(), $($text)*)? };
}

/// What a failed step ends the program with.
type Failure = Box<dyn Error>;

const TEAM: Uuid = uuid!("9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e");

#[tokio::main]
async fn main() -> ExitCode {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let done = if is_set("JUNCTION_MANAGEMENT_KEY") || is_set("JUNCTION_ORG_ID") {
        read_the_real_api().await
    } else {
        walk_through_with_a_mock_server().await
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "\nquickstart failed: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Lists teams and credentials, and changes nothing.
async fn read_the_real_api() -> Result<(), Failure> {
    let client = Client::from_env()?;
    say!("JUNCTION_MANAGEMENT_KEY and JUNCTION_ORG_ID are set: this talks to the real API.");
    say!("It only reads, and changes nothing.");

    step("Which organization is it?")?;
    let org = client.get_org().await?;
    say!("   {} ({})", org.name, org.id);

    step("Its teams, no more than twenty")?;
    let mut teams = client.list_teams().items();
    for _ in 0..20 {
        let Some(team) = teams.next().await else {
            break;
        };
        let team = team?;
        say!("   {} ({}, region {})", team.name, team.id, team.region);
    }

    step("The credentials of its teams in the US sandbox")?;
    let pages = list_credentials(&client).await?;
    say!("   {pages} page(s), and no more to come.");
    Ok(())
}

/// Does everything once, on a server of its own.
async fn walk_through_with_a_mock_server() -> Result<(), Failure> {
    let server = Server::builder()
        .team(TEAM, "Acme", Region::Us)
        .page_size(2);
    let server = server.start().await?;
    // For the real API this would be `Client::from_env()?`.
    let client = server.client();
    say!("No key is set, so this talks to {}:", server.url());
    say!("a server inside this process that behaves like the API. Nothing leaves this machine.");

    prepare(&client).await?;
    store_credentials(&client).await?;
    step("List all credentials. The server gives two a page, and a cursor for the next page")?;
    let pages = list_credentials(&client).await?;
    say!("   These were {pages} pages: the last one came without a cursor.");
    set_scopes(&client, &server).await?;
    make_a_call_that_is_refused(&client).await?;

    say!(
        "\nDone: {} calls in all. To see your own organization, set",
        server.requests().len()
    );
    say!("JUNCTION_MANAGEMENT_KEY and JUNCTION_ORG_ID and run this again; it then only reads.");
    Ok(())
}

async fn prepare(client: &Client) -> Result<(), Failure> {
    step("What has to be set up at Oura before team Acme can use an application of its own?")?;
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, Provider::Oura);
    let prepared = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
    let prepared = prepared.await?;
    say!("   The answer: {}", prepared.status);
    for step in prepared.preparation_steps.iter().flatten() {
        // The value counts as a secret, because some URIs carry a token; this one is for you to see.
        say!("   - {}: {}", step.type_, step.value.expose());
    }
    Ok(())
}

async fn store_credentials(client: &Client) -> Result<(), Failure> {
    step("Store the credentials of three applications")?;
    for provider in [Provider::Oura, Provider::Strava, Provider::Withings] {
        let body = UpsertTeamCustomCredentialsBody::new(TEAM, provider)
            .client_id("acme")
            .client_secret(Secret::from("correct horse battery staple"));
        let stored = client.upsert_team_custom_credentials(Env::Sandbox, Region::Us, body);
        let stored = stored.await?;
        say!(
            "   {} has the id {}; secrets are never printed: {:?}",
            stored.source,
            stored.id,
            stored.client_secret_hash
        );
    }
    Ok(())
}

/// Reads all pages, and says how many there are.
async fn list_credentials(client: &Client) -> Result<u32, Failure> {
    let mut count = 0;
    let request = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    // `items()` gives the credentials themselves, one by one.
    let mut pages = request.pages();
    while let Some(page) = pages.next().await {
        let page = page?;
        count += 1;
        let sources = page.credentials.iter().map(|it| it.source.as_str());
        say!(
            "   page {count}: {}",
            sources.collect::<Vec<_>>().join(", ")
        );
    }
    Ok(count)
}

async fn set_scopes(client: &Client, server: &Server) -> Result<(), Failure> {
    step(
        "Say which scopes users of Oura must grant; forget those of Strava; leave the rest alone",
    )?;
    let oura = OuraScopeRequirements::new()
        .user_may_grant([OuraScope::Email])
        .user_must_grant([OuraScope::Daily, OuraScope::Heartrate]);
    let body = UpsertTeamScopeRequirementsBody::new()
        .oura(oura)
        .strava(Nullable::Null);
    client.upsert_team_scope_requirements(TEAM, body).await?;
    for request in server.requests_to("upsert_team_scope_requirements") {
        say!(
            "   The body, as the server got it: {}",
            request.body.unwrap_or_default()
        );
    }
    say!(
        "   `strava` is null, which clears it; all other providers are absent, and stay as they are."
    );

    let set = client.get_team_scope_requirements(TEAM).await?;
    for it in &set.requirements {
        let (must, may) = (it.user_must_grant.join(", "), it.user_may_grant.join(", "));
        say!(
            "   Stored for {}: users must grant {must}; they may grant {may}",
            it.provider
        );
    }
    Ok(())
}

async fn make_a_call_that_is_refused(client: &Client) -> Result<(), Failure> {
    step("Ask for a provider that does not exist")?;
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, "sundial");
    let refused = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
    let Err(error) = refused.await else {
        return Err("the server took a provider that does not exist".into());
    };
    say!("   The error: {error}");
    for problem in error.validation_errors() {
        // The server's own words come apart, because they may quote what was sent: do not log them.
        say!("   What is wrong: {problem}: {}", problem.message());
    }
    Ok(())
}

fn step(what: &str) -> io::Result<()> {
    writeln!(io::stdout(), "\n=> {what}")
}
