//! `recoupe serve`: a page and an API over HTTP.

mod answer;
mod app;
pub mod args;
mod metrics;
mod openapi;
mod page;
mod request;

use super::desk::Desk;
use super::failure::Failure;
pub(super) use app::App;
use args::ServeArgs;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// How long a client may take to send the headers of a request.
const HEADERS: Duration = Duration::from_secs(10);
/// How long requests in progress may take when the service ends, beyond the time limit of a request.
const GRACE: Duration = Duration::from_secs(2);

pub fn run(args: &ServeArgs) -> Result<ExitCode, Failure> {
    let token = token(args)?;
    if token.is_none() && !args.listen.ip().is_loopback() {
        return Err(Failure(format!(
            "--listen {}: beyond loopback a token is required; give --token-file or set RECOUPE_TOKEN",
            args.listen
        )));
    }
    // A panic's message may quote article text; only its place in the code may be shown.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        anstream::eprintln!("recoupe: a check failed at {place}; please report it");
    }));
    args.kept.are_there()?;
    let desk = Desk::open(&[PathBuf::from("article")], &args.house, &args.kept, &args.asked)?;
    let app = Arc::new(App::new(args, desk, token));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|e| Failure(format!("the service cannot start: {e}")))?;
    let served = runtime.block_on(serve(args, app));
    // A check that outlives its request is not waited for.
    runtime.shutdown_background();
    served.map(|()| ExitCode::SUCCESS)
}

/// The token that requests must bear.
fn token(args: &ServeArgs) -> Result<Option<String>, Failure> {
    let token = match &args.token_file {
        Some(path) => Some(
            std::fs::read_to_string(path)
                .map_err(|e| Failure::about(path, format_args!("cannot be read: {e}")))?,
        ),
        None => std::env::var("RECOUPE_TOKEN").ok(),
    };
    match token.as_deref().map(str::trim) {
        Some(token) if token.len() < 16 => {
            Err(Failure("the token is shorter than 16 characters; make one with openssl rand -hex 32".into()))
        }
        token => Ok(token.map(str::to_owned)),
    }
}

async fn serve(args: &ServeArgs, app: Arc<App>) -> Result<(), Failure> {
    let refused = |e| Failure(format!("--listen {}: {e}; name another address or port", args.listen));
    let listener = TcpListener::bind(args.listen).await.map_err(refused)?;
    let address = listener.local_addr().map_err(refused)?;
    let mut ends = std::pin::pin!(ends()?);
    anstream::eprintln!("recoupe: listening on http://{address}");
    let router = app::router(app);
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(usize::from(args.connections)));
    loop {
        let accepted = tokio::select! {
            () = &mut ends => break,
            accepted = accept(&listener, &room) => accepted,
        };
        // The client has gone, or no file descriptor is free: the next one may succeed.
        let Some((stream, permit)) = accepted else { continue };
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADERS)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router.clone()));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // Clients may disconnect at any time.
            let _ = connection.await;
            drop(permit);
        });
    }
    drop(listener);
    let longest = Duration::from_secs(args.timeout) + GRACE;
    // Clients still connected after that have had the time limit of a request.
    let _ = tokio::time::timeout(longest, graceful.shutdown()).await;
    Ok(())
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> Option<(tokio::net::TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let permit = room.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => Some((stream, permit)),
        Err(_) => {
            tokio::time::sleep(Duration::from_millis(20)).await;
            None
        }
    }
}

/// A future that completes when the service is asked to end.
fn ends() -> Result<impl Future<Output = ()>, Failure> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let fault = |e| Failure(format!("the service cannot start: {e}"));
        let mut interrupt = signal(SignalKind::interrupt()).map_err(fault)?;
        let mut terminate = signal(SignalKind::terminate()).map_err(fault)?;
        Ok(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        })
    }
    #[cfg(not(unix))]
    {
        Ok(async {
            let _ = tokio::signal::ctrl_c().await;
        })
    }
}
