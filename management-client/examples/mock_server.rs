//! The mock server as a process, for tests in other languages.
//!
//! `cargo run --example mock_server -- [--port <port>] [--key <key>]` prints the address in its first line, then the
//! organization, and the key unless it was given. It ends with its standard input, or on Ctrl-C.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what a program does"
)]

use std::{env, error::Error, io::Write, process::ExitCode};

use management_client::mock::{Server, ServerBuilder};
use tokio::io::{AsyncRead, AsyncReadExt as _};

const USAGE: &str = "usage: mock_server [--port <port>] [--key <key>]";

/// What the command line says.
#[derive(Debug, Default, PartialEq)]
struct Arguments {
    port: u16,
    key: Option<String>,
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            let mut value = || {
                let value = words.next();
                value.ok_or_else(|| format!("`{word}` needs a value\n{USAGE}"))
            };
            match word.as_str() {
                "--port" => {
                    let port = value()?;
                    let wrong = |_| {
                        format!("`{port}` is no port, which is a number from 0 to 65535\n{USAGE}")
                    };
                    arguments.port = port.parse().map_err(wrong)?;
                }
                "--key" => arguments.key = Some(value()?),
                _ => return Err(format!("unknown argument `{word}`\n{USAGE}")),
            }
        }
        Ok(arguments)
    }

    fn settings(&self) -> ServerBuilder {
        let settings = Server::builder().port(self.port);
        match &self.key {
            Some(key) => settings.management_key(key.clone()),
            None => settings,
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let words = env::args().skip(1);
    match run(words, tokio::io::stdin(), std::io::stdout()).await {
        // Reading standard input blocks a thread, which would keep the process from ending.
        Ok(()) => std::process::exit(0),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(
    words: impl Iterator<Item = String>,
    input: impl AsyncRead + Unpin,
    output: impl Write,
) -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::read(words)?;
    let server = arguments.settings().start().await?;
    let tell_and_wait = async {
        tell(&server, &arguments, output)?;
        end_of(input).await
    };
    tokio::select! {
        // Whoever reads the address can end the server: the signal is waited for first.
        biased;
        result = tokio::signal::ctrl_c() => result?,
        result = tell_and_wait => result?,
    }
    Ok(())
}

fn tell(server: &Server, arguments: &Arguments, mut output: impl Write) -> std::io::Result<()> {
    writeln!(output, "{}", server.url())?;
    writeln!(output, "organization {}", server.org_id())?;
    if arguments.key.is_none() {
        let key = server.management_key().expose();
        writeln!(output, "X-Management-Key {key}")?;
    }
    output.flush()
}

async fn end_of(mut input: impl AsyncRead + Unpin) -> std::io::Result<()> {
    let mut buffer = [0; 256];
    while input.read(&mut buffer).await? > 0 {}
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use management_client::Client;
    use tokio::io::{DuplexStream, duplex};

    use super::{Arguments, run};

    fn read(words: &[&str]) -> Result<Arguments, String> {
        Arguments::read(words.iter().map(|&word| word.to_owned()))
    }

    #[test]
    fn arguments_are_read_or_refused_by_name() {
        let both = read(&["--port", "8080", "--key", "mg_a"]).unwrap();
        let key = Some("mg_a".to_owned());
        assert_eq!(both, Arguments { port: 8080, key });
        assert_eq!(read(&[]), Ok(Arguments::default()));
        for (words, message) in [
            (["--port"].as_slice(), "`--port` needs a value"),
            (&["--port", "x"], "`x` is no port"),
            (&["--prt"], "unknown argument `--prt`"),
        ] {
            let error = read(words).unwrap_err();
            assert!(error.starts_with(message), "{error}");
        }
    }

    /// Starts it, calls it, and ends it; its input is open as long as there is something in the option.
    async fn serve_until(end: impl FnOnce(&mut Option<DuplexStream>)) {
        let (input, open) = duplex(1);
        let (mut reader, writer) = std::io::pipe().unwrap();
        let words = ["--key", "mg_process"].map(str::to_owned);
        let running = tokio::spawn(async move {
            let ended = run(words.into_iter(), input, writer).await;
            ended.map_err(|error| error.to_string())
        });
        let mut lines = tokio::task::spawn_blocking(move || {
            use std::io::BufRead as _;
            let lines = std::io::BufReader::new(&mut reader).lines().take(2);
            lines.map(Result::unwrap).collect::<Vec<_>>().into_iter()
        });
        let mut lines = (&mut lines).await.unwrap();
        let url = lines.next().unwrap();
        let org = lines.next().unwrap();
        let org = org.strip_prefix("organization ").unwrap().parse().unwrap();
        let settings = Client::builder().base_url(url).management_key("mg_process");
        let client = settings.org_id(org).build().unwrap();
        assert_eq!(client.get_org().send().await.unwrap().id, org);
        let mut open = Some(open);
        end(&mut open);
        running.await.unwrap().unwrap();
    }

    /// One test, because a signal is for the whole process.
    #[tokio::test]
    async fn it_prints_its_address_first_serves_and_ends_with_its_input_or_on_ctrl_c() {
        serve_until(|open| *open = None).await;
        #[cfg(unix)]
        serve_until(|_| nix::sys::signal::raise(nix::sys::signal::SIGINT).unwrap()).await;
    }
}
