// Loaded before a part's own code: when the parent that started it is gone (kill -9 included), the part ends too,
// first in order and, should that take too long, at once. Nothing is lost either way.
const ORDERLY_MS = 10_000;

process.on('disconnect', () => {
  // A part that listens itself is ending already; a signal on top would hurry it.
  if (process.listenerCount('disconnect') === 1) process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), ORDERLY_MS).unref();
});
// The channel alone is no reason to stay alive.
process.channel?.unref();
