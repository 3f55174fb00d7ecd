/** The fields of a payload, by their two digits. */
export type Fields = ReadonlyMap<string, string>;

const headLength = 4;

/**
 * Reads `id length value` fields of two digits each (EMV QRCPS merchant-presented mode, section 3). Null unless the fields fill the text to its
 * end and none comes twice.
 */
export function readFields(text: string): Fields | null {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const head = text.slice(at, at + headLength);
    if (!/^\d{4}$/u.test(head)) return null;
    const id = head.slice(0, 2);
    const end = at + headLength + Number(head.slice(2));
    if (end > text.length || fields.has(id)) return null;
    fields.set(id, text.slice(at + headLength, end));
    at = end;
  }
  return fields.size === 0 ? null : fields;
}

/** The fields nested in a field's value; empty when there are none. */
export function fieldsWithin(fields: Fields, id: string): Fields {
  return readFields(fields.get(id) ?? "") ?? new Map();
}
