//! Tests of the command line.

#[cfg(test)]
mod commands;
#[cfg(test)]
mod diff;
