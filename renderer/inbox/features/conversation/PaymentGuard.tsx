import { Fragment, type ReactNode } from 'react';
import { Check, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { Payee } from '../../../../shared/domain/policy.ts';
import { paymentGuardText } from '../../../../shared/text/paymentGuard.ts';
import { joinClasses } from '../../components/joinClasses.ts';
import { SeverityLozenge } from '../../components/SeverityLozenge.tsx';
import { useLocale } from '../../language.ts';
import type { PaymentDetails } from './paymentDetails.ts';

const tags = { pt: 'pt-BR', es: 'es', en: 'en-US' };

/** What a payment in the message says beside what the company's list says. Zelo's own voice, not the writer's. */
export function PaymentGuard(props: {
  readonly details: PaymentDetails;
  readonly payees: readonly Payee[];
  readonly numbered: boolean;
}) {
  const locale = useLocale();
  const words = paymentGuardText[locale];
  const { details } = props;
  const kinds: Readonly<Record<string, string>> = words.kinds;
  // The payee with the same kind of key is the likeliest to be meant.
  const listed = props.payees.find((payee) => payee.kind === details.keyKind) ?? props.payees[0];
  const money = (amount: number) =>
    amount.toLocaleString(tags[locale], { style: 'currency', currency: 'BRL' });
  const bad = details.standing === 'outside' ? 'bad' : undefined;
  const title = { outside: words.outside, broken: words.broken, found: words.found }[details.standing];
  const rows: readonly (readonly [string, string, string])[] = [
    ...(details.receiver === undefined
      ? []
      : [[words.receiver, details.receiver, listed?.name ?? ''] as const]),
    ...(details.key === undefined
      ? []
      : [
          [
            words.key,
            `${kinds[details.keyKind ?? ''] ?? ''} ${keySaid(details.keyKind, details.key)}`.trim(),
            listed === undefined
              ? ''
              : `${kinds[listed.kind] ?? ''} ${keySaid(listed.kind, listed.key)}`.trim(),
          ] as const,
        ]),
    ...(details.bank === undefined ? [] : [[words.bank, details.bank, ''] as const]),
    ...(details.amount === undefined ? [] : [[words.amount, money(details.amount), ''] as const]),
    ...(details.due === undefined ? [] : [[words.due, details.due, ''] as const]),
  ];
  const compares = details.standing === 'outside' && props.payees.length > 0;
  return (
    <div className="zcard">
      <div className="zcard-head">
        <ShieldCheck className="i i-14" aria-hidden="true" />
        <span className="grow">{words.title}</span>
        <SeverityLozenge severity={details.severity} word={title} />
        {props.numbered && <span className="fnum">{details.number}</span>}
      </div>
      <table className={compares ? 'guard-table' : 'guard-table is-single'}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.inMessage}</th>
            {compares && <th scope="col">{words.inList}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, here, there]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td
                className={joinClasses('guard-here', (name === words.receiver || name === words.key) && bad)}
              >
                {breakable(here)}
              </td>
              {compares && <td>{there}</td>}
            </tr>
          ))}
          {compares && details.receiver === undefined && listed !== undefined && (
            <tr>
              <th scope="row">{words.receiver}</th>
              <td className="guard-here t3">{words.notSaid}</td>
              <td>{listed.name}</td>
            </tr>
          )}
        </tbody>
      </table>
      {details.intact !== undefined && (
        <div className="zcard-foot guard-foot">
          {details.intact ? (
            <Check className="i i-14" aria-hidden="true" />
          ) : (
            <TriangleAlert className="i i-14 warnc" aria-hidden="true" />
          )}
          <span>{details.intact ? (details.isCode ? words.whole : words.checked) : words.wrong}</span>
        </div>
      )}
    </div>
  );
}

/** CPF and CNPJ as people write them; every other key as it is. */
function keySaid(kind: string | undefined, key: string): string {
  if (kind === 'cpf') return key.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4');
  if (kind === 'cnpj') return key.replace(/^(\w{2})(\w{3})(\w{3})(\w{4})(\d{2})$/, '$1.$2.$3/$4-$5');
  return key;
}

/** A long key may break after its own signs, so that nothing has to be cut. */
function breakable(text: string): readonly ReactNode[] {
  return text.split(/(?<=[@.\-/])/u).map((piece, index) => (
    <Fragment key={index}>
      {piece}
      <wbr />
    </Fragment>
  ));
}
