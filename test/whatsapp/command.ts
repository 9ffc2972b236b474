// npm run whatsapp-server -- [--port P] [--demo]
// The stand-in of WhatsApp's servers until it is interrupted; the contract is in the design's commands.md.
import { parseArgs } from 'node:util';
import { playDay, setDayStage, startWhatsAppServer } from './index.ts';

const usage = 'Usage: whatsapp-server [--port P] [--demo]\n';
/** Between two lines of the demo, so that a person can follow. */
const pauseMs = 2000;

const { values } = parseArgs({ options: { port: { type: 'string' }, demo: { type: 'boolean' } } });
const port = Number(values.port ?? 0);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(usage);
  process.exit(2);
}
const server = await startWhatsAppServer({ port });
process.stdout.write(`${JSON.stringify({ url: server.url, admin: server.admin })}\n`);

const parent = process.ppid;
// npm may be killed without passing the signal on: nobody else would end this process.
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 1000).unref();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void server.close().then(() => process.exit(0)));
}

if (values.demo) {
  const stage = setDayStage(server.world);
  process.stderr.write(
    'The company’s three phones scan the next three codes; the day begins with the first.\n',
  );
  await stage.people.counter.whenLinked();
  await playDay(stage, pauseMs);
  process.stderr.write('The day is over. The server goes on until it is interrupted.\n');
}
