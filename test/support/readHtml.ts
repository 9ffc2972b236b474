import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element as a browser's parser sees it, with all elements inside it in document order. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly all: HtmlElement[];
  readonly node: DefaultTreeAdapterTypes.Element;
}

/** All elements of a page in document order, read by the WHATWG rules that browsers follow. */
export function elementsOf(html: string): HtmlElement[] {
  return below(parse(html));
}

function below(parent: DefaultTreeAdapterTypes.ParentNode): HtmlElement[] {
  return parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const all = below(node);
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, all, node }, ...all];
  });
}

/** The text inside an element, as it stands in the source. */
export function textOf(element: HtmlElement | undefined): string {
  return element === undefined ? '' : textBelow(element.node);
}

function textBelow(parent: DefaultTreeAdapterTypes.ParentNode): string {
  return parent.childNodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? textBelow(node) : ''))
    .join('');
}
