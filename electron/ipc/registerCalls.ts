import { ipcMain } from 'electron';
import {
  calls,
  type CallArguments,
  type CallName,
  type CallResult,
  type WindowName,
} from '../../shared/ipc/contract.ts';
import { senderOf } from './senders.ts';

export type Handlers = {
  readonly [Name in CallName]: (
    args: CallArguments<Name>,
    sender: WindowName,
  ) => Promise<CallResult<Name>> | CallResult<Name>;
};

/**
 * Sender check, then strict parse, then the handler: in this order for every call of the contract. A call that fails
 * the first two is a bug or an attack and throws without saying more.
 */
export function registerCalls(handlers: Handlers): void {
  for (const name of Object.keys(calls) as CallName[]) register(name, handlers);
}

function register<Name extends CallName>(name: Name, handlers: Handlers): void {
  ipcMain.handle(name, async (event, raw: unknown) => {
    const sender = senderOf(event);
    if (sender === undefined || !calls[name].from.includes(sender)) throw new Error(`${name}: refused`);
    const parsed = calls[name].args.safeParse(raw);
    if (!parsed.success) throw new Error(`${name}: arguments do not fit`);
    return handlers[name](parsed.data as CallArguments<Name>, sender);
  });
}
