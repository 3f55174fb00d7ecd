import type { Bank } from "./bank.ts";
import { cambodianBanks } from "./banks/cambodia.ts";
import { chineseBanks } from "./banks/china.ts";
import { emiratiBanks } from "./banks/emirates.ts";
import { ethiopianBanks } from "./banks/ethiopia.ts";
import { hongKongBanks } from "./banks/hong-kong.ts";
import { indianBanks } from "./banks/india.ts";
import { indonesianBanks } from "./banks/indonesia.ts";
import { kenyanBanks } from "./banks/kenya.ts";
import { laoBanks } from "./banks/laos.ts";
import { malaysianBanks } from "./banks/malaysia.ts";
import { myanmarBanks } from "./banks/myanmar.ts";
import { philippineBanks } from "./banks/philippines.ts";
import { singaporeanBanks } from "./banks/singapore.ts";
import { taiwaneseBanks } from "./banks/taiwan.ts";
import { thaiBanks } from "./banks/thailand.ts";
import { vietnameseBanks } from "./banks/viet-nam.ts";

/** Every bank that a local account can be keyed by, a file per country, each entry with its source. */
export const bankRegister: readonly Bank[] = [
  ...thaiBanks,
  ...cambodianBanks,
  ...myanmarBanks,
  ...laoBanks,
  ...vietnameseBanks,
  ...philippineBanks,
  ...indonesianBanks,
  ...malaysianBanks,
  ...singaporeanBanks,
  ...hongKongBanks,
  ...chineseBanks,
  ...indianBanks,
  ...emiratiBanks,
  ...taiwaneseBanks,
  ...kenyanBanks,
  ...ethiopianBanks,
];
