import { Group, Text, UnstyledButton } from "@mantine/core";
import type { LeadView } from "@throughline/server/contract/views";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { KindMark } from "../../ui/kind-mark.tsx";
import { StrengthWords } from "../../ui/strength-words.tsx";
import { BasketBox } from "./basket-box.tsx";
import { LeadStateMenu } from "./lead-state-menu.tsx";

export interface LeadRowProps {
  readonly lead: LeadView;
  readonly isCurrent: boolean;
  readonly isStateOpen: boolean;
  readonly onOpen: () => void;
  readonly onStateOpen: (isOpen: boolean) => void;
}

/** One lead: what it is, who shares it, how strong, and why in a sentence. */
export function LeadRow({ lead, isCurrent, onOpen, isStateOpen, onStateOpen }: LeadRowProps) {
  return (
    <Group
      wrap="nowrap"
      gap="sm"
      p="xs"
      aria-current={isCurrent}
      style={{
        borderBottom: "1px solid var(--tl-line)",
        background: isCurrent ? "var(--tl-accent-soft)" : undefined,
        boxShadow: isCurrent ? "inset 3px 0 var(--tl-accent)" : undefined,
      }}
    >
      <BasketBox id={lead.id} label={lead.label} />
      <KindMark kind={lead.kind} isProtected={lead.isProtected} />
      <Group gap="sm" style={{ flex: 1, minWidth: 0 }}>
        <UnstyledButton onClick={onOpen} style={{ flex: "1 1 220px", minWidth: 0, minHeight: 44 }}>
          <IdentifierText identifier={lead} isInControl />
          <Text size="xs" c="var(--tl-ink2)">
            {lead.people} people in {lead.caseFiles} case files · {lead.organisations.join(", ")}
          </Text>
          <Text size="xs" c="var(--tl-ink2)">
            {lead.why}
          </Text>
        </UnstyledButton>
        <StrengthWords strength={lead.strength.strength} words={lead.strength.words} />
        <LeadStateMenu lead={lead} isOpen={isStateOpen} onOpenChange={onStateOpen} />
      </Group>
    </Group>
  );
}
