//! The tags of the rules, as enums.

/// Makes an enum of sorts of entries, each with its `tag` in a rule file; `ALL` lists the sorts, `tag` gives the tag.
macro_rules! tags {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$sort:meta])* $variant:ident $tag:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        $vis enum $name { $($(#[$sort])* $variant,)+ }

        impl $name {
            /// Every sort.
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its `tag` in a rule file.
            pub const fn tag(self) -> &'static str {
                match self { $(Self::$variant => $tag,)+ }
            }
        }
    };
}

pub(crate) use tags;
