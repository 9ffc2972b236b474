import { at, countAt, listAt, textAt } from './reading.ts';

/** Lines that say something, one below the other. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join('\n');
}

export function location(content: unknown): string {
  const latitude = at(content, 'degreesLatitude');
  const longitude = at(content, 'degreesLongitude');
  const place =
    typeof latitude === 'number' && typeof longitude === 'number'
      ? `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`
      : undefined;
  return lines(
    textAt(content, ['name']),
    textAt(content, ['address']),
    textAt(content, ['comment']) ?? textAt(content, ['caption']),
    place,
    textAt(content, ['url']),
  );
}

export function poll(content: unknown): string {
  const options = listAt(content, 'options').map((option) => {
    const name = textAt(option, ['optionName']);
    return name === undefined ? undefined : `• ${name}`;
  });
  return lines(textAt(content, ['name']), ...options);
}

export function list(content: unknown): string {
  const rows = listAt(content, 'sections').flatMap((section) => [
    textAt(section, ['title']),
    ...listAt(section, 'rows').map((row) => {
      const said = lines(textAt(row, ['title']), textAt(row, ['description'])).replaceAll('\n', ': ');
      return said === '' ? undefined : `• ${said}`;
    }),
  ]);
  return lines(
    textAt(content, ['title']),
    textAt(content, ['description']),
    ...rows,
    textAt(content, ['footerText']),
  );
}

export function buttons(content: unknown): string {
  return lines(
    textAt(content, ['text']),
    textAt(content, ['contentText']),
    ...listAt(content, 'buttons').map((button) => bullet(textAt(button, ['buttonText', 'displayText']))),
    textAt(content, ['footerText']),
  );
}

export function template(content: unknown): string {
  const inner =
    at(content, 'hydratedTemplate') ??
    at(content, 'hydratedFourRowTemplate') ??
    at(content, 'fourRowTemplate');
  const labels = listAt(inner, 'hydratedButtons').map((button) =>
    bullet(
      textAt(button, ['quickReplyButton', 'displayText']) ??
        textAt(button, ['urlButton', 'displayText']) ??
        textAt(button, ['callButton', 'displayText']),
    ),
  );
  return lines(
    textAt(inner, ['hydratedTitleText']),
    textAt(inner, ['hydratedContentText']),
    ...labels,
    textAt(inner, ['hydratedFooterText']),
  );
}

export function interactive(content: unknown): string {
  const labels = listAt(content, 'nativeFlowMessage', 'buttons').map((button) => {
    const label = /"display_text"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(textAt(button, ['buttonParamsJson']) ?? '');
    return bullet(label?.[1]);
  });
  return lines(
    textAt(content, ['header', 'title']),
    textAt(content, ['header', 'subtitle']),
    textAt(content, ['body', 'text']),
    ...labels,
    textAt(content, ['footer', 'text']),
  );
}

/** What someone chose of a list, of buttons or of a template. */
export function choice(content: unknown): string {
  return lines(
    textAt(content, ['title']) ??
      textAt(content, ['selectedDisplayText']) ??
      textAt(content, ['body', 'text']) ??
      textAt(content, ['singleSelectReply', 'selectedRowId']) ??
      textAt(content, ['selectedId']),
    textAt(content, ['description']),
  );
}

export function order(content: unknown): string {
  return lines(
    textAt(content, ['orderTitle']),
    textAt(content, ['message']),
    money(countAt(content, 'totalAmount1000'), textAt(content, ['totalCurrencyCode'])),
  );
}

export function product(content: unknown): string {
  return lines(
    textAt(content, ['product', 'title']),
    textAt(content, ['product', 'description']),
    money(countAt(content, 'product', 'priceAmount1000'), textAt(content, ['product', 'currencyCode'])),
    textAt(content, ['product', 'url']),
    textAt(content, ['body']),
    textAt(content, ['footer']),
  );
}

/** Payments inside WhatsApp: the note that goes with one, and the amount asked for. */
export function payment(content: unknown): string {
  const note = at(content, 'noteMessage');
  return lines(
    textAt(note, ['extendedTextMessage', 'text']) ??
      textAt(note, ['conversation']) ??
      textAt(content, ['note']),
    money(countAt(content, 'amount1000'), textAt(content, ['currencyCodeIso4217'])),
  );
}

export function invitation(content: unknown): string {
  return lines(textAt(content, ['groupName']), textAt(content, ['caption']));
}

export function event(content: unknown): string {
  return lines(
    textAt(content, ['name']),
    textAt(content, ['description']),
    textAt(content, ['location', 'name']),
    textAt(content, ['joinLink']),
  );
}

function bullet(label: string | undefined): string | undefined {
  return label === undefined ? undefined : `• ${label}`;
}

/** Thousandths of a currency's unit. */
function money(thousandths: number | undefined, currency: string | undefined): string | undefined {
  return thousandths === undefined
    ? undefined
    : `${currency ?? ''} ${(thousandths / 1000).toFixed(2)}`.trim();
}
