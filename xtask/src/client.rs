//! The generated files of the client: what a compiled document makes of them.

use std::path::{Path, PathBuf};

pub(crate) use management_client_codegen::Sources;
use management_client_codegen::{Error, generate, generate_and_list, surface};

use crate::compile::{Compiled, Lowered};
use crate::diagnostics::Diagnostic;
use crate::document::pointer;
use crate::document::tree::Node;
use crate::failure::{Failure, Result};
use crate::workspace::{Workspace, files};

/// The folder of the generated Rust, in the package of the client.
const GENERATED: &str = "src/generated";

/// A generated file and its text.
pub(crate) type File = (PathBuf, String);

/// All generated files; nothing when there are errors, which are added to the findings.
pub(crate) fn files(workspace: &Workspace, compiled: &mut Compiled) -> Result<Option<Vec<File>>> {
    let Some(lowered) = &compiled.lowered else {
        return Ok(None);
    };
    let made = made(&workspace.client, &lowered.text)?;
    Ok(match made {
        Ok(Client { rust, surface }) => {
            let mut files = documents(workspace, lowered);
            files.extend(rust);
            files.push((workspace.surface(), surface));
            Some(files)
        }
        Err(error) => {
            let refused = refused(&error, &lowered.document);
            compiled.diagnostics.extend(refused);
            None
        }
    })
}

/// The generated documents.
pub(crate) fn documents(workspace: &Workspace, lowered: &Lowered) -> Vec<File> {
    vec![
        (workspace.lowered(), lowered.text.clone()),
        (workspace.merged(), lowered.merged.clone()),
    ]
}

/// What a lowered document becomes.
struct Client {
    rust: Vec<File>,
    surface: String,
}

/// Generates the client in a folder that has its written sources.
fn made(client: &Path, lowered: &str) -> Result<std::result::Result<Client, Error>> {
    let written = sources(client)?;
    Ok(
        generate_and_list(lowered, &written).map(|(generated, surface)| {
            let folder = client.join(GENERATED);
            let files = generated.files();
            Client {
                rust: files
                    .map(|(name, text)| (folder.join(name), text.to_owned()))
                    .into(),
                surface,
            }
        }),
    )
}

/// The sources of a client that are written by hand.
pub(crate) fn sources(client: &Path) -> Result<Sources> {
    let mut sources = Sources::new();
    let mut folders = vec![client.join("src")];
    while let Some(folder) = folders.pop() {
        if folder.ends_with(GENERATED) {
            continue;
        }
        for path in files::list(&folder, &["rs"])? {
            let name = path.strip_prefix(client).unwrap_or(&path);
            let name = name.display().to_string().replace('\\', "/");
            sources.insert(name, files::read(&path)?);
        }
        folders.extend(files::folders(&folder)?);
    }
    Ok(sources)
}

/// Why the generator makes no Rust of a lowered document; nothing where it does.
pub(crate) fn refusals(document: &Node, text: &str) -> Vec<Diagnostic> {
    let error = generate(text).err();
    error.map_or_else(Vec::new, |error| refused(&error, document))
}

/// What the generator refuses, at the places in the documents that it comes from.
fn refused(error: &Error, document: &Node) -> Vec<Diagnostic> {
    let all = std::iter::once(error).chain(error.others());
    all.map(|error| refused_at(error, document)).collect()
}

fn refused_at(error: &Error, document: &Node) -> Diagnostic {
    let diagnostic = Diagnostic::error("not-generated", error.problem());
    let place = (!error.pointer().is_empty()).then(|| pointer::span(document, error.pointer()));
    match place {
        Some(span) => diagnostic.at(span, "no Rust can be made of this"),
        None => diagnostic,
    }
    .help("say it in another way in the overlay, or remove it there, saying why")
}

/// The surface of the client that a lowered document becomes, beside sources that are written by hand.
pub(crate) fn surface_beside(written: &Sources, lowered: &str) -> Result<String> {
    surface(lowered, written).map_err(|error| Failure::new(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::compile;
    use crate::diagnostics::report::{Format, render};
    use crate::tests::fixtures::each_case;
    use crate::workspace::Staged;

    #[test]
    fn what_the_generator_refuses_has_a_place() {
        each_case("client", |case| {
            let [documents, client] = ["openapi", "client"].map(|name| case.folder.join(name));
            let mut compiled = compile(&documents, &Staged::default()).unwrap();
            let workspace = Workspace::new(Some(&documents), Some(&client));
            let files = files(&workspace, &mut compiled).unwrap();
            assert_eq!(files.is_none(), compiled.diagnostics.has_errors());
            let text = render(&compiled.diagnostics, &compiled.sources, Format::Text);
            case.expect("expected.txt", &text);
        });
    }
}
