//! Which sentences of a version have a feature.

use crate::comparator::feature::Features;

/// How many numbers there may be for each feature that stands there: of more the few that do are listed.
const SPARSE: usize = 8;

/// The sentences that have each feature, in order: a list for each, found by the number of the feature.
pub struct Index {
    /// The numbers of the features that stand there, in rising order, where they are few of all.
    listed: Option<Vec<u32>>,
    /// Sentences that have a feature; those of one feature together, in order.
    places: Vec<Place>,
    /// Where in `places` each feature is looked for next, and where its sentences end.
    left: Vec<(u32, u32)>,
}

/// Where a feature stands.
#[derive(Clone, Copy, Default)]
pub struct Place {
    /// The sentence.
    pub sentence: u32,
    /// Its words that have the feature, one bit each.
    pub words: u128,
}

impl Index {
    /// Those of a version.
    pub fn of(side: &[Features]) -> Self {
        let count: usize = side.iter().map(|f| f.count()).sum();
        let end = side.iter().map(|f| f.end()).max().unwrap_or(0);
        let listed = (end > SPARSE * (count + 64)).then(|| Features::of_all(side.iter().copied()));
        let mut left = vec![(0, 0); listed.as_ref().map_or(end, Vec::len)];
        for id in side.iter().flat_map(|f| f.ids()) {
            left[slot(listed.as_deref(), id)].1 += 1;
        }
        let mut end = 0;
        for (next, count) in &mut left {
            let often = *count;
            (*next, *count) = (end, end);
            end += often;
        }
        let mut places = vec![Place::default(); end as usize];
        for (sentence, features) in (0..).zip(side) {
            for (id, words) in features.groups() {
                let end = &mut left[slot(listed.as_deref(), id)].1;
                places[*end as usize] = Place { sentence, words };
                *end += 1;
            }
        }
        Self { listed, places, left }
    }

    /// The sentences from one on that have a feature, in order. The first may not be less than when the feature was last
    /// asked for.
    pub fn from(&mut self, id: u32, from: usize) -> &[Place] {
        let Some((next, end)) = self.left.get_mut(slot(self.listed.as_deref(), id)) else { return &[] };
        while next < end && (self.places[*next as usize].sentence as usize) < from {
            *next += 1;
        }
        &self.places[*next as usize..*end as usize]
    }
}

/// Where in the list a feature is.
fn slot(listed: Option<&[u32]>, id: u32) -> usize {
    listed.map_or(id as usize, |listed| listed.binary_search(&id).unwrap_or(usize::MAX))
}
