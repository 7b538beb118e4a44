//! Numbers that look random and are the same in every run.

/// `SplitMix64`, which needs no more than a seed.
pub(crate) struct Random(u64);

impl Random {
    /// A sequence of its own for each name.
    pub(crate) fn new(name: &str) -> Self {
        // FNV-1a; the hasher of the standard library may change.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(hash)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = mixed ^ (mixed >> 31);
        usize::try_from(mixed % u64::try_from(limit).unwrap()).unwrap()
    }
}
