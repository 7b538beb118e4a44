//! Tests of the command line.

#[cfg(test)]
mod commands;
#[cfg(test)]
mod diff;
#[cfg(test)]
mod ended;
#[cfg(test)]
mod foreign;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod known_pairs;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod update;
#[cfg(test)]
mod workflows;
#[cfg(test)]
mod workspace;
