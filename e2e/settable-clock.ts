/** Loaded into the server before it starts: its wall clock goes on by as many milliseconds as it is sent. */
const now = Date.now;
let aheadMs = 0;
Date.now = () => now() + aheadMs;

process.on('message', (message) => {
  aheadMs += Number(message);
  process.send?.('set');
});
process.channel?.unref();
