import "./check.css";
import { Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { useSession } from "../../app/use-session.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { type Asked, AskText, countryOrNone } from "./ask-text.tsx";
import { Checked } from "./checked.tsx";

/** Paste a text; see every identifier in it, what was checked, what is doubtful and what it was probably meant to be. The text is kept nowhere. */
export function CheckPage() {
  const ownCountry = countryOrNone(useSession().data?.principal?.country ?? "");
  const [told, setAsked] = useState<Pick<Asked, "text"> & { readonly country?: string }>({ text: "" });
  const asked: Asked = { country: ownCountry, ...told };
  const check = useMutation({
    mutationFn: ({ text, country }: Asked) => client.check({ text, ...(country === "" ? {} : { country }) }),
  });
  return (
    <Stack className="tl-check">
      <div>
        <Title order={1} size="h3">
          Check
        </Title>
        <Text size="sm" c="var(--tl-ink2)">
          Identifiers in an interview note, a chat, a bank slip's text or a payment QR. The text is checked on this server and kept nowhere.
        </Text>
      </div>
      {check.data === undefined ? (
        <AskText asked={asked} isChecking={check.isPending} onChange={setAsked} onCheck={() => check.mutate(asked)} />
      ) : (
        <Checked
          asked={asked}
          answer={check.data}
          onEdit={() => check.reset()}
          onNew={() => {
            setAsked({ ...asked, text: "" });
            check.reset();
          }}
        />
      )}
      {check.isError ? <ProblemNote error={check.error} retry={() => check.mutate(asked)} /> : null}
    </Stack>
  );
}
