import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Server } from 'socket.io';
import { serveUntilTold } from '../server-process/serve-until-told.ts';
import { CASE_NUMBERS, placeOf } from './hospitals.ts';

const socketIo = dirname(createRequire(import.meta.url).resolve('socket.io/package.json'));
const clientScript = readFileSync(join(socketIo, 'client-dist/socket.io.min.js'));

const card = (caseNumber: number): string => {
  const { room, facility } = placeOf(caseNumber);
  return `<article><header><h3>${room} <span>${facility}</span></h3><strong class="clock">0:00:00</strong></header>
<p class="status">▶ running since 08:03</p><p>L4–S1 fusion · Patient ···482 · Kofi Osei</p>
<p class="last">left SSEP amplitude −40 % 08:41</p>
<div><button>Join on site</button><button>Join remote</button></div></article>`;
};

/** A board as it would be by hand: the cards stand there, one text changes with each event, and the clocks once a second. */
const PAGE = `<!doctype html><html lang="en"><title>Floor</title>
<style>
body { font: 16px system-ui, sans-serif; margin: 16px; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 12px; }
article { border: 1px solid #888; border-radius: 8px; padding: 12px; }
header { display: flex; justify-content: space-between; }
.clock { font: 24px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
button { min-height: 48px; padding: 0 16px; margin-right: 8px; }
</style>
<h1>Reading</h1><main>${CASE_NUMBERS.map(card).join('\n')}</main>
<script src="/socket.io.js"></script>
<script>
const texts = [...document.querySelectorAll('.last')];
const clocks = [...document.querySelectorAll('.clock')];
const startedAt = performance.now() - 4e6;
const two = (number) => String(number).padStart(2, '0');
setInterval(() => {
  const seconds = Math.floor((performance.now() - startedAt) / 1000);
  const text = Math.floor(seconds / 3600) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  for (const clock of clocks) clock.textContent = text;
}, 1000);
const socket = io({ transports: ['websocket'] });
socket.on('batch', ({ events }) => {
  for (const { caseNumber, text } of events) texts[caseNumber].textContent = text;
});
</script></html>`;

const httpServer = createServer((request, response) => {
  const isScript = request.url === '/socket.io.js';
  response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
  response.end(isScript ? clientScript : PAGE);
});
const io = new Server(httpServer, {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
});
let seq = 0;

io.on('connection', (socket) => {
  socket.on(
    'command',
    (event: { readonly caseNumber: number; readonly text: string }, answer: (ok: object) => void) => {
      seq += 1;
      answer({ ok: true });
      io.emit('batch', { events: [{ seq, ...event }] });
    },
  );
});

httpServer.listen(0, '127.0.0.1', () => {
  const bound = httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
  serveUntilTold({
    address: `http://127.0.0.1:${bound.port}`,
    events: async () => seq,
    stop: async () => void (await io.close()),
  });
});
