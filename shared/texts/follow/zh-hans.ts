/** The texts of following an inquiry in Chinese, simplified characters. */
import type { FollowTexts } from "./follow-texts.ts";

export const ZH_HANS: FollowTexts = {
  days: {
    title: "期限如何计算",
    counted: "{days, plural, other {#个}}工作日，从{first}到{last}。",
    weekends: "星期六和星期日不计算在内。",
    daysOff: "哈萨克斯坦的下列休息日也不计算在内：",
    putOff: "原定期限为{date}，后来已延长；原因见往来内容。",
  },
  events: {
    question: "中心向您提问",
    referral: "已转交：{to}",
    extension: "新的答复期限：{date}",
    solved: "您已表示问题已解决。",
    closed: "已结束：{days, plural, other {#天}}内没有人留言。",
    unanswered: "已结束：中心的提问在{days, plural, other {#天}}内没有得到回复。",
  },
  reply: { title: "回答问题", label: "您的回答" },
  solve: {
    title: "问题解决了吗？",
    text: "如果已经解决，请告诉我们，我们就不再继续处理。以后再有问题，在这里留言即可。",
    button: "问题已解决",
  },
  feedback: {
    title: "您对答复有何看法？",
    solved: "您的问题解决了吗？",
    yes: "是",
    no: "否",
    rating: "答复的质量如何？",
    ratingHint: "1表示很差，5表示很好。",
    comment: "您还想告诉我们什么？",
    send: "发送",
    thanks: "谢谢。您可以修改您的评价。",
  },
  keeping: "您的链接和资料",
  link: {
    title: "获取新链接",
    text: "如果别人可能看到过您咨询的链接，请生成新的链接。以前的链接将全部失效。",
    button: "生成新链接",
    done: "您的新链接",
    mailed: "我们也会用邮件发送给您。",
  },
  erase: {
    title: "删除我的咨询和资料",
    lead: "您将删除咨询{reference}。删除后无法恢复，也不会再得到答复。",
    goes: {
      title: "将被删除的内容",
      list: [
        "您写的和发送的内容，以及我们的答复。",
        "您填写过的姓名、电子邮箱、电话和国家。",
        "我们就此发送给您的邮件清单。",
      ],
    },
    stays: {
      title: "会保留的内容",
      list: [
        "编号，以及一个不含任何有关您资料的校验值：以免迟到的副本使该咨询再次出现。",
        "备份，最多保留{days, number}天。",
        "您已经收到的邮件。如果此事已转交其他机关，该机关有自己的记录，请向该机关询问。",
        "第94-V号法律第12条：除法律另有规定外，个人资料保存到收集目的达到为止。据我们所知，没有法律要求我们保留您的资料。",
      ],
    },
    button: "永久删除",
    back: "不删除",
    done: "您的咨询已删除",
    receipt: "咨询{reference}已于{at}删除。如需凭据，请记下来：本页不会保留。",
  },
  links: {
    open: "找不到链接了？",
    title: "获取我的咨询链接",
    text: "请填写您咨询时使用的电子邮箱。如有未结的咨询，我们会向该邮箱发送一封含有链接的邮件。您选择不接收邮件的咨询不包括在内。",
    button: "请发送我的链接",
    sent: {
      title: "如果我们有这个邮箱的记录，邮件已在途中",
      text: "对任何邮箱我们都这样答复，以免别人得知谁来咨询过。如果一小时内没有收到，请查看垃圾邮件，或再试一次。",
    },
  },
};
