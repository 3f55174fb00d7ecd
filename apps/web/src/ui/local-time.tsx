/** An instant as the reader's own clock and language say it, to the minute. */
export function LocalTime({ at }: { at: string }) {
  return <time dateTime={at}>{new Date(at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })}</time>;
}
