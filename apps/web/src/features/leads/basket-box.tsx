import { Checkbox } from "@mantine/core";
import { useBasket } from "../../app/basket.ts";
import { useVeil } from "../../ui/hidden-values.ts";

/** Chooses an identifier for the packet. */
export function BasketBox({ id, label }: { id: string; label: string }) {
  const veil = useVeil();
  const isChosen = useBasket(({ ids }) => ids.includes(id));
  const toggle = useBasket((basket) => basket.toggle);
  return <Checkbox aria-label={`Choose ${veil(label)} for the packet`} checked={isChosen} onChange={() => toggle(id)} />;
}
