/** Words that turn back from a place to the fair, race or festival that a text is on: 节会期间, 现场签约, 参展企业. */
export const FAIR_AGAIN =
  /期间|现场|当[天日晚]|首日|开幕|闭幕|落幕|启幕|开赛|开跑|收官|[本上]届|今次|此次|节会|展会|大会|赛事|赛会|活动|参[展赛会演加与]|展[位出商]|到场|观众|选手|嘉宾|签[约下订]|巡游|擂台/
