import type { LanguageCues } from "./language-cues.ts";

export const english: LanguageCues = {
  phone: `call | called | calls | phone | tel | ph | mob | reach him on | reach her on | reach them at | texted from | text | ring | hotline number | his number | her number | their number | phoned`,
  account: `account | account no | account number | acc | acc no | a/c | acct | bank | bank transfer to | transferred to | deposit to | deposited into | paid into | iban`,
  wallet: `wallet | wallet address | address | usdt | usdt address | trc20 | erc20 | crypto`,
  notAnIdentifier: `order | order no | order number | invoice | invoice no | receipt no | ticket | ticket no | room | room no | room number | bed | floor | age | aged | case | case no | case number | page | line no | flight | seat | tracking | tracking no | parcel | quota | target | batch | staff no | staff number | employee number | worker number | employee no | badge | dorm | building | house no | postcode | zip | pin | otp | code | password | id no | version | chapter | bus | km | kg | reference no | ref no | weight | total of | worth | salary of | fine of | date | year`,
  survivor: `my | mine | my own | i own | in my name | my account | belongs to me`,
  family: `my mother | my mother's | mother's | my father | father's | my wife | my husband | my sister | my brother | my family | family's | my parents | my aunt | my uncle | my cousin | my son | my daughter | relative's`,
  syndicate: `boss | boss's | the boss | manager | supervisor | team leader | leader's | recruiter | recruiter's | agent | agent's | broker | the company | company's | the gang | their | theirs | they use | they used | smuggler | trafficker`,
  otherVictim: `customer | the customer | client | the client | victim | the victim | target's | the target | the person i wrote to | person i chatted with | dog`,
};
