// npm run whatsapp-server -- [--port P]
// The stand-in of WhatsApp's servers until it is interrupted; the contract is in the design's commands.md.
import { parseArgs } from 'node:util';
import { startWhatsAppServer } from './index.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = Number(values.port ?? 0);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write('Usage: whatsapp-server [--port P]\n');
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
