//! With the feature `generate`: makes the client anew from `openapi.json`. Without it, `src/generated` is what is compiled.

#[cfg(feature = "generate")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=openapi.json");
    let folder = std::path::PathBuf::from(std::env::var("OUT_DIR")?);
    let document = std::fs::read_to_string("openapi.json")?;
    for (name, text) in management_client_codegen::generate(&document)?.files() {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}

#[cfg(not(feature = "generate"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
