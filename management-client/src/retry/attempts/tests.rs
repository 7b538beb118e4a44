//! The loop, with a clock that nobody waits for.

use std::{
    cell::RefCell,
    future::{self, ready},
    pin::pin,
    sync::Mutex,
    task::{Context, Poll, Waker},
};

use super::*;
use crate::{RetryBudget, error::tests::answered};

const SECOND: Duration = Duration::from_secs(1);

/// A clock that only moves when somebody sleeps, and dice that always show the highest number.
#[derive(Default)]
struct Still {
    now: Mutex<Duration>,
    slept: Mutex<Vec<Duration>>,
}

impl Still {
    fn pass(&self, time: Duration) {
        *self.now.lock().unwrap() += time;
    }

    fn slept(&self) -> Vec<u128> {
        let slept = self.slept.lock().unwrap();
        slept.iter().map(Duration::as_millis).collect()
    }
}

impl World for Still {
    fn elapsed(&self) -> Duration {
        *self.now.lock().unwrap()
    }

    fn sleep(&self, time: Duration) -> impl Future<Output = ()> + Send {
        self.slept.lock().unwrap().push(time);
        self.pass(time);
        ready(())
    }

    fn luck(&self) -> f64 {
        1.0
    }
}

fn bucket() -> Bucket {
    Bucket::new(RetryBudget::new())
}

fn plan(bucket: &Bucket) -> Plan<'_> {
    Plan {
        policy: RetryPolicy::new(),
        bucket,
        class: Retry::Safe,
        timeout: 30 * SECOND,
        deadline: None,
    }
}

/// What came of attempts that end with these statuses, one after the other; 200 is a success.
fn outcome(world: &Still, plan: &Plan<'_>, statuses: &[u16]) -> (u32, u16) {
    let mut statuses = statuses.iter();
    let mut attempts = 0;
    let run = run(world, plan, |number, _| {
        attempts = number;
        ready(match *statuses.next().unwrap() {
            200 => Ok(()),
            status => Err(answered(status, &[], "")),
        })
    });
    let Poll::Ready(result) = poll(run) else {
        panic!("nothing waits for anything");
    };
    assert_eq!(statuses.next(), None, "too few attempts");
    let status = result.map_or_else(|error| error.status().unwrap().as_u16(), |()| 200);
    (attempts, status)
}

fn poll<F: Future>(future: F) -> Poll<F::Output> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

#[test]
fn attempts_end_with_success_or_with_the_last_fault() {
    for (statuses, waits) in [
        (&[200][..], &[][..]),
        (&[409], &[]),
        (&[429, 200], &[100]),
        (&[500, 502, 200], &[100, 200]),
        (&[503, 503, 503], &[100, 200]),
        (&[500, 404], &[100]),
    ] {
        let (world, bucket) = (Still::default(), bucket());
        let (attempts, status) = outcome(&world, &plan(&bucket), statuses);
        assert_eq!(attempts as usize, statuses.len());
        assert_eq!(Some(&status), statuses.last());
        assert_eq!(world.slept(), waits);
    }
}

#[test]
fn without_tokens_there_is_no_retry() {
    let (world, bucket) = (Still::default(), bucket());
    let plan = plan(&bucket);
    for _ in 0..10 {
        assert_eq!(outcome(&world, &plan, &[503, 503, 503]), (3, 503));
    }
    assert_eq!(outcome(&world, &plan, &[503]), (1, 503));
    for _ in 0..5 {
        assert_eq!(outcome(&world, &plan, &[200]), (1, 200));
    }
    assert_eq!(outcome(&world, &plan, &[503, 503]), (2, 503));
}

#[test]
fn each_attempt_has_the_time_that_is_left() {
    let (world, bucket) = (Still::default(), bucket());
    let plan = Plan {
        deadline: Some(40 * SECOND),
        ..plan(&bucket)
    };
    let given = RefCell::new(Vec::new());
    let attempts = run(&world, &plan, |_, time| {
        given.borrow_mut().push(time.as_millis());
        world.pass(20 * SECOND);
        ready(Err::<(), _>(answered(500, &[], "")))
    });
    assert!(matches!(poll(attempts), Poll::Ready(Err(_))));
    assert_eq!(*given.borrow(), [30_000, 19_900]);
}

#[test]
fn a_sleep_that_takes_too_long_ends_the_call() {
    /// Sleeps twice as long as it should.
    struct Sleepy(Still);
    impl World for Sleepy {
        fn elapsed(&self) -> Duration {
            self.0.elapsed()
        }
        fn sleep(&self, time: Duration) -> impl Future<Output = ()> + Send {
            self.0.sleep(2 * time)
        }
        fn luck(&self) -> f64 {
            1.0
        }
    }
    let bucket = bucket();
    let plan = Plan {
        deadline: Some(Duration::from_millis(150)),
        ..plan(&bucket)
    };
    let world = Sleepy(Still::default());
    let begun = RefCell::new(0);
    let attempts = run(&world, &plan, |number, _| {
        begun.replace(number);
        ready(Err::<(), _>(answered(500, &[], "")))
    });
    assert!(matches!(poll(attempts), Poll::Ready(Err(_))));
    assert_eq!(begun.take(), 1);
}

#[test]
fn an_attempt_is_awaited() {
    let bucket = bucket();
    let (world, plan) = (Still::default(), plan(&bucket));
    let attempts = run(&world, &plan, |_, _| future::pending::<Result<(), Error>>());
    assert!(poll(attempts).is_pending());
}

#[test]
fn dice_differ_and_stay_in_bounds() {
    let world = System(Instant::now());
    let throws: Vec<f64> = (0..1000).map(|_| world.luck()).collect();
    assert!(throws.iter().all(|luck| (0.0..=1.0).contains(luck)));
    let mean = throws.iter().sum::<f64>() / 1000.0;
    assert!((0.4..0.6).contains(&mean), "{mean}");
}
