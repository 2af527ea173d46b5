/** Texts about files in Chinese in simplified characters. */
import type { FileTexts } from "./file-texts.ts";

export const ZH_HANS: FileTexts = {
  title: "文件",
  unnamed: "文件{number, number}",
  lead: "最多可以添加 {count} 个文件，每个不超过 {megabytes} MB：PDF、照片（{photographs}）、{docx}、{odt}或纯文本（{txt}）。每个文件都要先经过病毒检查，之后才能被阅读。",
  label: "这是什么文件？",
  labelHint: "例如：护照。可以不填。",
  add: "添加文件",
  choose: "选择文件",
  send: "发送文件",
  back: "返回您的咨询",
  minutes: "请在 {minutes} 分钟内发送文件。如果来不及，请返回重新开始。",
  larger:
    "大于 {megabytes} MB 的文件收到后会被删除，您的咨询页面会告诉您。如果大于 {most} MB，会出现一个英文页面（EntityTooLarge）：请用浏览器的返回按钮返回，选择较小的文件。",
  full: "此咨询不能再添加文件。如果还有要提供的材料，请写信告诉我们。",
  sending: "正在发送文件",
  failed: "文件未能发送，请再试一次。",
  tooLarge: "此文件超过 {megabytes} MB。",
  empty: "此文件是空的。",
  wrongKind: "不接受这种文件。请发送照片或 PDF。",
  states: {
    awaited: "尚未收到。如果刚刚发送，请一分钟后再看。",
    quarantined: "已收到，正在检查病毒。请一分钟后再看。",
    clean: "已收到",
    infected: "已删除：其中发现有害内容。",
  },
  refusals: {
    kind: "已删除：不接受这种内容的文件。请发送照片或 PDF。",
    size: "已删除：文件大于 {megabytes} MB。请发送较小的文件；拍一张页面的照片也可以。",
    empty: "已删除：文件是空的。请检查您设备上的文件后重新发送。",
    "not-checked": "已删除：无法检查病毒。请去掉密码后重新发送。",
  },
};
