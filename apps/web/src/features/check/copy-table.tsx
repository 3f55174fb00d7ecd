import { Button, Text } from "@mantine/core";
import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import type { CheckCopyForm } from "@throughline/server/contract/check-views";
import type { GatedCopy } from "@throughline/server/contract/copy-endpoints";
import { client } from "../../app/client.ts";
import { HiddenNote } from "../../ui/hidden-note.tsx";
import type { Asked } from "./ask-text.tsx";

/** Puts a working copy on the clipboard: the server makes it, through the gate. */
export function useCopy({ text, country }: Asked): UseMutationResult<GatedCopy, Error, CheckCopyForm> {
  return useMutation({
    mutationFn: async (wanted: CheckCopyForm) => {
      const copy = await client.checkCopy({ text, wanted, ...(country === "" ? {} : { country }) });
      if (copy.rows > 0) await navigator.clipboard.writeText(copy.text);
      return copy;
    },
  });
}

/** Copies the table of identifiers as CSV or JSON, and says what stayed behind. */
export function CopyTable({ asked, isEmpty }: { asked: Asked; isEmpty: boolean }) {
  const copy = useCopy(asked);
  const form = copy.variables?.form;
  return (
    <>
      {(["csv", "json"] as const).map((wanted) => (
        <Button
          key={wanted}
          variant="default"
          disabled={isEmpty}
          loading={copy.isPending && form === wanted}
          onClick={() => copy.mutate({ form: wanted })}
        >
          Copy as {wanted.toUpperCase()}
        </Button>
      ))}
      <HiddenNote />
      <Text size="sm" c="var(--tl-ink2)" role="status">
        {copy.data === undefined ? "" : `${copy.data.rows} ${copy.data.rows === 1 ? "row" : "rows"} copied. ${sayWithheld(copy.data)}`}
        {copy.isError ? "The table could not be copied. Try once more." : ""}
      </Text>
    </>
  );
}

/** "2 held back: …", in the gate's words; "" when all of it left. */
export function sayWithheld({ withheld }: GatedCopy): string {
  return withheld.map(({ count, words }) => `${count} held back: ${words}`).join(" ");
}
