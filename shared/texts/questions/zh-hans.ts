/** The topics' questions in Chinese, simplified. */
import type { QuestionTexts } from "./question-texts.ts";

export const ZH_HANS: QuestionTexts = {
  title: "几个问题：{topic}",
  lead: "这些问题能帮助我们直接回答您关心的事。不想说的请留空。",
  noNumbers: "请不要填写个人识别号和证件号码。",
  unanswered: "不回答",
  yes: "是",
  no: "否",
  dateHint: "年-月-日，例如 2026-05-31",
  questions: {
    passport: { label: "您现在持有哪个国家的护照？" },
    situation: {
      label: "哪一项最符合您的情况？",
      choices: {
        kandas: "我有坎达斯身份",
        spouse: "我的配偶是哈萨克斯坦公民",
        student: "我在哈萨克斯坦的高校就读",
        "former-citizen": "我曾是哈萨克斯坦公民",
        stateless: "我没有国籍",
        other: "都不符合",
      },
    },
    residence: {
      label: "您有在哈萨克斯坦居住的许可吗？",
      choices: { permanent: "有，永久居留", temporary: "有，临时居留", none: "没有" },
    },
    departure: { label: "您从哪个国家迁来？" },
    family: {
      label: "连您在内，一共多少人迁居？",
      choices: { one: "1人", "two-three": "2–3人", "four-five": "4–5人", more: "6人或以上" },
    },
    region: { label: "您想在哈萨克斯坦的哪个州居住？" },
    kandas: { label: "您有坎达斯身份吗？" },
    profession: { label: "您的职业是什么？" },
    "job-place": { label: "您想在哈萨克斯坦的什么地方找工作？" },
    diploma: { label: "您的文凭是在哪个国家取得的？" },
    "home-place": { label: "您住在哈萨克斯坦的哪个城市或区？" },
    arrival: { label: "您是什么时候来到哈萨克斯坦的？" },
    "card-ground": {
      label: "您凭什么理由申请这张卡？",
      choices: {
        profession: "我的职业是哈萨克斯坦需要的",
        business: "我在居住国有企业",
        unsure: "还不清楚",
      },
    },
    "passport-until": { label: "您的护照有效期到什么时候？" },
    level: {
      label: "您想上什么？",
      choices: {
        preparatory: "预科部",
        college: "中等专业学校",
        bachelor: "本科",
        master: "硕士",
        doctorate: "博士",
      },
    },
    "study-year": { label: "您想从哪一年开始学习？" },
    interest: {
      label: "您最感兴趣的是什么？",
      choices: {
        courses: "语言课程",
        books: "教材和图书",
        events: "文化节和聚会",
        other: "其他",
      },
    },
    town: { label: "您在哪个城市？" },
    "business-field": { label: "您从事哪个行业？" },
    "business-stage": {
      label: "您处于哪个阶段？",
      choices: {
        idea: "有一个想法",
        "in-kazakhstan": "在哈萨克斯坦已有企业",
        abroad: "在其他国家已有企业",
      },
    },
    authority: { label: "涉及哪个机构或地方？" },
  },
};
