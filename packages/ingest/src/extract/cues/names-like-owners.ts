/** Names of places and firms in which a word for an owner stands: Mae Sot is nobody's mother. */
export const namesLikeOwners = `แม่สอด | แม่สาย | แม่ระมาด | แม่สะเรียง | แม่ฮ่องสอน | แม่จัน | แม่น้ำ | แม่เมย | แม่ริม | แม่ค้า | boss直聘 | boss zhipin | แม่บ้าน`;
