import { CASES_PER_PHYSICIAN } from '../staff.ts';
import { serveFloor } from './serve-floor.ts';

/** Everyone is shown everything, once a commit. */
serveFloor(Number(process.argv[2]), {
  physicianOf: (caseNumber) => Math.floor(caseNumber / CASES_PER_PHYSICIAN),
  publish: (io, events) => void io.emit('batch', { events }),
});
