// Loaded before the server, so that it lives on another day than the computer: nothing else of it is changed.
const behindMs = Number(process.env['WALL_CLOCK_BEHIND_MS']);
const { now } = Date;
Date.now = () => now() - behindMs;
