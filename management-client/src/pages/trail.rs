//! The memory of a reader that must not go in circles.

/// Finds out that a sequence of cursors goes in a circle, of whatever length, and keeps a single one
/// of them: Brent's method. A circle is noticed after a few times as many cursors as came before its
/// end.
#[derive(Debug, Default)]
pub(super) struct Trail {
    mark: Option<String>,
    steps: u64,
    /// After how many steps the mark moves on.
    moves: u64,
}

impl Trail {
    /// Takes the next cursor; `true` when the sequence has been here before.
    pub(super) fn has_seen(&mut self, cursor: &str) -> bool {
        if self.mark.as_deref() == Some(cursor) {
            return true;
        }
        self.steps += 1;
        if self.steps > self.moves {
            self.mark = Some(cursor.to_owned());
            self.moves = self.steps.saturating_mul(2);
            self.steps = 0;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Trail;

    /// How many cursors it takes to notice a circle of this length behind this many other cursors.
    fn noticed(before: usize, circle: usize) -> usize {
        let mut trail = Trail::default();
        let cursor = |index: usize| match index.checked_sub(before) {
            Some(index) => before + index % circle,
            None => index,
        };
        (0..10_000)
            .position(|index| trail.has_seen(&cursor(index).to_string()))
            .unwrap()
    }

    #[test]
    fn circles_are_noticed_in_time() {
        for before in [0, 1, 2, 3, 10, 100] {
            for circle in [1, 2, 3, 7, 100] {
                let steps = noticed(before, circle);
                assert!(steps >= before + circle, "{before} {circle}");
                assert!(
                    steps <= 5 * (before + circle) + 5,
                    "{before} {circle}: {steps}"
                );
            }
        }
    }

    /// Brent's method, step by step.
    #[test]
    fn the_mark_moves_less_and_less_often() {
        for (before, circle, steps) in [
            (0, 1, 1),
            (0, 2, 2),
            (0, 3, 3),
            (0, 4, 7),
            (1, 1, 4),
            (2, 3, 6),
            (3, 7, 10),
            (10, 100, 219),
        ] {
            assert_eq!(noticed(before, circle), steps, "{before} {circle}");
        }
    }

    #[test]
    fn what_goes_on_is_never_a_circle() {
        let mut trail = Trail::default();
        assert!(!(0..10_000).any(|index| trail.has_seen(&index.to_string())));
    }
}
