import type { LanguageCues } from "./language-cues.ts";

export const swahili: LanguageCues = {
  phone: `simu | nambari ya simu | namba ya simu | piga | nilipiga | alipiga | wasiliana | namba`,
  account: `akaunti | akaunti ya benki | nambari ya akaunti | namba ya akaunti | benki | tuma kwa | nilituma kwa | weka kwenye`,
  wallet: `pochi | anwani ya pochi | anwani | mkoba`,
  notAnIdentifier: `oda | nambari ya oda | agizo | chumba | chumba namba | umri | miaka | ghorofa | kitanda | kesi | nambari ya kesi | ukurasa | tiketi | ndege | kifurushi | jengo | nyumba namba | tarehe | mwaka | jumla | mshahara | risiti | msimbo | namba ya mfanyakazi`,
  survivor: `yangu | langu | wangu | kwa jina langu`,
  family: `mama | mama yangu | ya mama | baba | baba yangu | ya baba | dada | kaka | mke | mume | familia | familia yangu | jamaa | shangazi | mjomba`,
  syndicate: `bosi | ya bosi | meneja | kiongozi | wakala | ya wakala | dalali | kampuni | ya kampuni | yao | lao | genge`,
  otherVictim: `mteja | ya mteja | wateja | mwathiriwa | ya mwathiriwa | mhasiriwa`,
};
