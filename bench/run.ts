import { writeFileSync } from 'node:fs';
import { compare, type Pair } from './comparison.ts';
import { environment } from './environment.ts';
import { floorOf } from './floor/floor.ts';
import { type Options, parseOptions, USAGE } from './options.ts';
import { product } from './product/product.ts';
import { repeat } from './repeat.ts';
import { BUSY_CLIENTS, WATCHERS } from './staff.ts';
import { environmentText, table } from './table.ts';

function optionsOfCommandLine(): Options {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options !== 'help') return options;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

const { seconds, repeats, floorMessages, json } = optionsOfCommandLine();
const where = environment();
console.log(environmentText(where));
console.log(
  `${WATCHERS} watchers, ${BUSY_CLIENTS} busy clients, ${repeats} repeats of ${seconds} s a figure\n`,
);

const floor = floorOf(floorMessages);
const pairs: Pair[] = [];
for (let done = 0; done < repeats; done++) {
  const [ofFloor, ofProduct] = await repeat([floor, product], seconds);
  if (ofFloor === undefined || ofProduct === undefined) throw new Error('a subject was not measured');
  pairs.push([ofFloor, ofProduct]);
  console.error(`repeat ${done + 1} of ${repeats} done`);
}

const lines = compare(pairs);
console.log(table(lines));
if (json !== undefined) {
  const figures = pairs.map(([ofFloor, ofProduct]) => ({ floor: ofFloor, product: ofProduct }));
  const options = { seconds, repeats, floorMessages, watchers: WATCHERS, busyClients: BUSY_CLIENTS };
  const all = {
    at: new Date().toISOString(),
    environment: where,
    options,
    comparison: lines,
    repeats: figures,
  };
  writeFileSync(json, `${JSON.stringify(all, undefined, 2)}\n`);
}
// The tapper's client library keeps timers that would hold the process for a while.
process.exit(0);
