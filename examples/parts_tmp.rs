fn main() {
    let rules = recoupe::Rules::shipped();
    for path in std::env::args().skip(1) {
        match recoupe::article::open(&path, std::fs::read(&path).unwrap(), &Default::default(), &rules) {
            Err(e) => println!("{e}"),
            Ok(a) => {
                println!("== {path} {:?} {:?} {:?}", a.language, a.published, a.encoding);
                for (i, p) in a.parts.iter().enumerate() {
                    println!(
                        "{:?} {}..{} {}",
                        p.kind,
                        p.span.start(),
                        p.span.end(),
                        if p.kind.is_content() { "" } else { p.span.of(&a.text) }
                    );
                    for s in a.sentences.iter().filter(|s| s.part == i) {
                        println!("    | {}", s.span.of(&a.text));
                    }
                }
            }
        }
    }
}
