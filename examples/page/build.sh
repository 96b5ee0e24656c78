#!/usr/bin/env bash
# Makes examples/page/pkg: the library as WebAssembly with its JavaScript, for index.html. No C, no server, no network.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=wasm32-unknown-unknown
out=examples/page/pkg
# What a reader of the page downloads at most, compressed, in bytes.
budget=6000000

build=(build --release --lib --no-default-features --features wasm --target "$target")
if rustc --print target-libdir --target "$target" 2>/dev/null | xargs test -d; then
  cargo "${build[@]}"
  made=target/$target/release/recoupe.wasm
elif test -x /usr/bin/rustc -a -d /usr/lib/rustlib/src/rust/library; then
  # Debian: rustc-web, cargo-web, rust-web-src and lld, whose standard library is built on the way.
  RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld \
    /usr/bin/cargo "${build[@]}" -Zbuild-std=std,panic_abort --target-dir target/web
  made=target/web/$target/release/recoupe.wasm
else
  echo "the standard library for $target is missing: rustup target add $target" >&2
  exit 2
fi

version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
if ! command -v wasm-bindgen >/dev/null || [ "$(wasm-bindgen --version)" != "wasm-bindgen $version" ]; then
  cargo install --quiet wasm-bindgen-cli --version "$version" --root target/tools
  PATH="$PWD/target/tools/bin:$PATH"
fi
wasm-bindgen --target web --no-typescript --out-dir "$out" "$made"

size=$(gzip -9 -c "$out/recoupe_bg.wasm" | wc -c)
echo "$out/recoupe_bg.wasm: $(wc -c <"$out/recoupe_bg.wasm") bytes, $size compressed, of $budget allowed"
test "$size" -le "$budget"
