/** A hash in groups of eight digits, so that an eye or a voice can compare it. */
export function inGroups(hex: string): readonly string[] {
  return hex.match(/.{1,8}/g) ?? [];
}
