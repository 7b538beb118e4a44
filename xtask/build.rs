//! Tells the tests whether the vendor's documents lie beside the workspace: those that need them are ignored by name where
//! they do not.

use std::path::Path;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(published)");
    println!("cargo::rerun-if-changed=build.rs");
    if Path::new("../../shared/published").is_dir() {
        println!("cargo::rustc-cfg=published");
    }
}
