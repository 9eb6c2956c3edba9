import { writeFileSync } from 'node:fs';

// Loaded before a program, it leaves what the program has used of the machine in the file that USAGE_FILE names.
const file = process.env['USAGE_FILE'];
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
