import { headerForm } from "@throughline/model/person-fields";
import type { Basis, ControlledBy, HeldBy, PaymentSide, Purpose, Relation, Role } from "@throughline/model/vocabulary";
import { wordList } from "@throughline/model/word-list";

/** Words of cells for the closed lists of the vocabulary, in English and Thai and, where forms use them, in other languages of the field. */

const roleWords: Readonly<Record<Role, string>> = {
  unstated: `unstated | not stated | ไม่ระบุ`,
  recruiter: `
    recruiter | recruited by | recruitment | agent | broker | recruiting agent | labour broker | middleman | นายหน้า | ผู้ชักชวน | คนชวน | เอเย่นต์ | คนจัดหางาน | ပွဲစား | အေးဂျင့် |
    មេខ្យល់ | ນາຍໜ້າ | môi giới | người tuyển dụng | 招聘者 | 中介 | 招募者 | 介绍人 | perekrut | agen | calo | दलाल`,
  boss: `boss | manager | supervisor | leader | team leader | captor | guard | หัวหน้า | เจ้านาย | บอส | ผู้คุม | သူဌေး | ថៅកែ | ນາຍຈ້າງ | ông chủ | quản lý | 老板 | 主管 | 头目 | 组长 | bos | atasan | मालिक`,
  "paid-to": `
    paid to | pay to | payee | received payment | receives payment | receiving account | ransom | ransom to | transfer to | transferred to | recipient | โอนเงินให้ | โอนให้ | จ่ายให้ | ผู้รับเงิน |
    บัญชีรับโอน | รับโอน | chuyển đến | người nhận | 收款 | 收款方 | 付给 | 转给 | dibayar ke | penerima`,
  "paid-from": `paid from | payer | transfer from | transferred from | sent from | sending account | โอนเงินจาก | โอนจาก | จ่ายจาก | ผู้โอน | chuyển từ | 付款 | 付款方 | 转自 | dibayar dari | pengirim`,
  "used-to-scam": `
    used to scam | used for scam | used for scamming | scam | scam account | scamming | scam tool | used in scam | ใช้หลอกลวง | ใช้หลอก | บัญชีหลอก | หลอกลวง | dùng để lừa đảo | lừa đảo | 诈骗 | 用于诈骗 |
    诈骗账号 | untuk menipu | penipuan`,
  contact: `contact | contacted | contact person | communication | chat | ผู้ติดต่อ | ติดต่อ | คนติดต่อ | ဆက်သွယ်ရန် | ទំនាក់ទំនង | liên hệ | người liên hệ | 联系人 | 联系 | kontak`,
  "held-at": `held at | held in | location | place held | place of exploitation | detained at | compound | สถานที่กักขัง | สถานที่ | ที่กักขัง | ถูกกักขังที่ | nơi giam giữ | bị giữ tại | 关押地点 | 地点 | 园区 | tempat ditahan | lokasi`,
  website: `website | site | web | scam website | platform website | เว็บไซต์ | เว็บ | trang web | 网站 | situs | situs web`,
};

const holderWords: Readonly<Record<HeldBy, string>> = {
  "not-asked": `not asked | ไม่ได้ถาม | chưa hỏi | 未询问 | tidak ditanya`,
  unknown: `unknown | not known | unk | does not know | ไม่ทราบ | ไม่รู้ | မသိ | មិនដឹង | ບໍ່ຮູ້ | không biết | không rõ | 不知道 | 未知 | 不明 | tidak tahu | tidak diketahui`,
  syndicate: `syndicate | gang | scammer | scammers | criminal | criminals | company | boss | recruiter | trafficker | traffickers | group | network | ขบวนการ | แก๊ง | มิจฉาชีพ | บริษัท | กลุ่มมิจฉาชีพ | băng nhóm | tội phạm | 集团 | 犯罪集团 | 诈骗集团 | 公司 | 骗子 | sindikat | geng`,
  mule: `mule | money mule | mule account | straw | nominee | front | บัญชีม้า | ม้า | คนรับจ้างเปิดบัญชี | con la | người đứng tên | 车手 | 卡农 | 马甲 | 跑分 | rekening mule`,
  survivor: `survivor | victim | client | beneficiary | self | own | the person | trafficked person | person | ผู้เสียหาย | เหยื่อ | ผู้รับบริการ | ตนเอง | ตัวเอง | เจ้าตัว | ရှင်သန်သူ | နစ်နာသူ | ជនរងគ្រោះ | ຜູ້ເຄາະຮ້າຍ | nạn nhân | bản thân | 受害人 | 受害者 | 本人 | 幸存者 | korban | penyintas | sendiri | पीड़ित`,
  family: `family | relative | relatives | family member | parent | parents | mother | father | spouse | wife | husband | brother | sister | sibling | ครอบครัว | ญาติ | พ่อ | แม่ | พ่อแม่ | สามี | ภรรยา | พี่น้อง | မိသားစု | គ្រួសារ | ຄອບຄົວ | gia đình | người thân | 家人 | 家属 | 亲属 | 亲戚 | keluarga | परिवार`,
  "other-victim": `other victim | another victim | scam victim | fraud victim | person scammed | cheated person | other survivor | another person held | เหยื่อรายอื่น | ผู้เสียหายรายอื่น | เหยื่อคนอื่น | เหยื่อที่ถูกหลอก | nạn nhân khác | 其他受害人 | 其他受害者 | 被骗者 | korban lain`,
  service: `service | exchange | known service | business | shop | payment service | provider | bank | ผู้ให้บริการ | บริการ | ร้านค้า | ตลาดแลกเปลี่ยน | dịch vụ | sàn giao dịch | 交易所 | 服务 | 平台 | 商家 | layanan | bursa`,
};

const controllerWords: Readonly<Record<ControlledBy, string>> = {
  "not-asked": `not asked | ไม่ได้ถาม | 未询问`,
  unknown: `unknown | not known | ไม่ทราบ | ไม่รู้ | không biết | 不知道 | 未知 | tidak tahu`,
  holder: `holder | the holder | owner | holder self | self | เจ้าของ | ผู้ถือบัญชี | เจ้าของบัญชี | chủ tài khoản | 持有人 | 本人 | pemilik`,
  syndicate: `syndicate | gang | scammers | company | boss | criminal group | ขบวนการ | แก๊ง | มิจฉาชีพ | บริษัท | băng nhóm | 集团 | 诈骗集团 | 公司 | sindikat`,
};

const basisWords: Readonly<Record<Basis, string>> = {
  ledger: `ledger | public ledger | blockchain | on chain | onchain | chain | explorer | บล็อกเชน | chuỗi khối | 区块链 | 链上`,
  document: `document | documents | screenshot | screen | screen shot | photo | receipt | slip | bank slip | transfer slip | seen | evidence | phone | device | statement | เอกสาร | สลิป | ภาพถ่าย | ภาพหน้าจอ | ใบเสร็จ | หลักฐาน | รูปถ่าย | စာရွက်စာတမ်း | ឯកសារ | ເອກະສານ | tài liệu | ảnh chụp | biên lai | 文件 | 截图 | 照片 | 凭证 | 收据 | 证据 | dokumen | tangkapan layar | foto | bukti`,
  told: `told | told by the person | interview | statement of survivor | verbal | oral | testimony | said | self reported | survivor | victim | memory | คำบอกเล่า | สัมภาษณ์ | ผู้เสียหายเล่า | บอกเล่า | ปากคำ | คำให้การ | ပြောပြချက် | សម្ភាសន៍ | ສຳພາດ | lời kể | phỏng vấn | 口述 | 自述 | 访谈 | 陈述 | wawancara | cerita | lisan`,
  list: `list | received in a list | shared list | partner list | database | watchlist | partner | รายชื่อ | รายการ | บัญชีรายชื่อ | danh sách | 名单 | 列表 | daftar`,
  suggested: `suggested | suggestion | possible match | unconfirmed | คำแนะนำ | gợi ý | 建议 | saran`,
};

const purposeWords: Readonly<Record<Purpose, string>> = {
  ransom: `ransom | ransom to leave | release fee | release | exit fee | buy out | buyout | pay to leave | ค่าไถ่ | ค่าไถ่ตัว | ค่าปล่อยตัว | ရွေးနုတ်ဖိုး | ប្រាក់លោះ | ຄ່າໄຖ່ | tiền chuộc | 赎金 | 赎身费 | 赔付放人 | tebusan | फिरौती`,
  compensation: `compensation | contract compensation | contract penalty | penalty | breach of contract | fine | debt | ค่าชดเชย | ค่าเสียหาย | ค่าปรับ | ค่าผิดสัญญา | bồi thường | tiền phạt | 赔偿 | 赔付 | 违约金 | 罚款 | kompensasi | ganti rugi | denda`,
  "recruitment-fee": `recruitment fee | recruitment | broker fee | agency fee | agent fee | placement fee | ค่านายหน้า | ค่าจัดหางาน | ค่าสมัครงาน | phí môi giới | phí tuyển dụng | 中介费 | 招聘费 | 介绍费 | biaya perekrutan | biaya agen`,
  wage: `wage | wages | salary | pay | commission | bonus | ค่าจ้าง | เงินเดือน | ค่าแรง | ค่าคอม | lương | tiền lương | 工资 | 薪水 | 提成 | gaji | upah`,
  "wage-withheld": `wage withheld | wages withheld | unpaid wage | unpaid wages | withheld wage | withheld salary | ค่าจ้างค้างจ่าย | ค้างค่าจ้าง | ไม่จ่ายค่าจ้าง | lương chưa trả | 拖欠工资 | 扣押工资 | 扣工资 | gaji ditahan`,
  "scam-deposit": `scam deposit | scam | scam payment | deposit | victim deposit | fraud | investment | investment scam | deposit by scam victim | โอนให้มิจฉาชีพ | ถูกหลอกโอน | เงินที่ถูกหลอก | เงินฝากหลอกลวง | tiền lừa đảo | nạp tiền | 诈骗款 | 被骗 | 投资款 | 入金 | setoran penipuan | deposit penipuan`,
  travel: `travel | travel cost | travel costs | ticket | tickets | flight | transport | visa | ค่าเดินทาง | ค่าตั๋ว | ค่ารถ | ค่าเครื่องบิน | chi phí đi lại | vé máy bay | 路费 | 机票 | 交通费 | perjalanan | tiket`,
  unknown: `unknown | not known | other | ไม่ทราบ | ไม่รู้ | อื่นๆ | khác | không rõ | 未知 | 其他 | 不明 | lainnya | tidak tahu`,
};

const relationWords: Readonly<Record<Relation, string>> = {
  controls: `controls | control | controls account | operates | runs | owns | manages | ควบคุม | ดูแล | เป็นเจ้าของ | kiểm soát | quản lý | 控制 | 管理 | 操控 | mengendalikan | mengontrol`,
  uses: `uses | use | used | used by him | ใช้ | ใช้งาน | sử dụng | dùng | 使用 | 用 | menggunakan | memakai`,
  "recruits-for": `recruits for | recruit for | recruiter for | recruits | จัดหาคนให้ | หาคนให้ | ชักชวนให้ | tuyển cho | tuyển dụng cho | 为其招募 | 招募 | 招聘 | merekrut untuk`,
  "located-at": `located at | location | at | in | is at | based at | ตั้งอยู่ที่ | อยู่ที่ | อยู่ | ở | tại | nằm ở | 位于 | 在 | berada di | berlokasi di`,
  "moved-to": `moved to | changed to | now | became | renamed to | moved | new account | ย้ายไป | ย้ายไปที่ | เปลี่ยนเป็น | chuyển sang | đổi thành | 转移到 | 搬到 | 改为 | 更换为 | pindah ke | berganti menjadi`,
};

const sideWords: Readonly<Record<PaymentSide, string>> = {
  survivor: holderWords.survivor,
  family: holderWords.family,
  unknown: `unknown | not known | someone | somebody | other | ไม่ทราบ | ไม่รู้ | ไม่ระบุ | မသိ | không biết | không rõ | 不知道 | 未知 | 不明 | tidak tahu`,
};

/** The word of a closed list that a cell's text means, or null. */
export const roleNamed = reader(roleWords);
export const holderNamed = reader(holderWords);
export const controllerNamed = reader(controllerWords);
export const basisNamed = reader(basisWords);
export const purposeNamed = reader(purposeWords);
export const relationNamed = reader(relationWords);
export const sideNamed = reader(sideWords);

function reader<Value extends string>(words: Readonly<Record<Value, string>>): (text: string) => Value | null {
  const byForm = new Map<string, Value>();
  for (const value of Object.keys(words) as Value[]) {
    byForm.set(headerForm(value), value);
    for (const word of wordList(words[value])) if (!byForm.has(headerForm(word))) byForm.set(headerForm(word), value);
  }
  const cache = new Map<string, Value | null>();
  return (text) => {
    const kept = cache.get(text);
    if (kept !== undefined) return kept;
    const found = text.length > 100 ? null : (byForm.get(headerForm(text)) ?? null);
    if (cache.size < 2000) cache.set(text, found);
    return found;
  };
}
