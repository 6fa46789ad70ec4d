# The satisfaction survey.

arrived =
    .one = Good to hear that it has arrived.
    .two = Glad it is with you.

ask-csat =
    .one = How satisfied are you, from 1 (not at all) to 5 (very)?
    .two = From 1 (not at all) to 5 (very): how satisfied are you with it?

ask-nps =
    .one = How likely are you to recommend us to a friend, from 0 to 10?
    .two = From 0 to 10: how likely is it that you would recommend us to a friend?

ask-expectation =
    .one = And compared with what you expected?
    .two = How was it against your expectations?

ask-comment =
    .one = What should we know? A sentence is enough, or skip it.
    .two = Is there anything we should know? You can also skip this.

again-csat =
    .one = I would rather not guess: which whole number from 1 to 5 is it?
    .two = One whole number from 1 to 5, please, so that I note the right one.

again-nps =
    .one = I would rather not guess: which whole number from 0 to 10 is it?
    .two = One whole number from 0 to 10, please, so that I note the right one.

again-expectation =
    .one = Was it below what you expected, as expected, or better?
    .two = So that I note it right: below your expectations, as expected, or better?

again-comment =
    .one = Is there anything we should know? You can also skip this.

recorded-csat =
    .one = Thank you, noted.
    .two = Noted, thank you.

recorded-nps =
    .one = Thank you, that is noted.
    .two = Noted, thanks.

recorded-expectation =
    .one = Thank you.
    .two = Good to know, thank you.

recorded-comment =
    .one = Thank you for your words. They are read by people here.
    .two = Thank you, I have passed on your words as they are.

recorded-low =
    .one = I am sorry that it is not better. I can open a case for you or ask a person to join.
    .two = That is not what we want for you. Shall I open a case, or ask a person to join?

never-mind =
    .one = Never mind, we leave that one out.
    .two = No problem, let us leave that one.

survey-thanks =
    .one = That was all. Thank you for your time!
    .two = Thank you, that helps us. That was the last question.

survey-stopped =
    .one = Of course, no more questions. What you have told me is kept. Thank you.
    .two = Understood, I stop here. Thank you for what you have told me.

score-noted =
    .one = Thank you for telling me.
    .two = Thanks, good to know.

score-replaced =
    .one = I have changed it. Thank you.
    .two = Changed, thank you.

opinion-thanks =
    .one = Thank you for telling me. It is good to hear how it is in use.
    .two = Thanks for sharing that.

skip-nothing =
    .one = No problem.
    .two = All right, we leave that.

stops =
    .one = Understood, I will be quiet. Just write if you need anything.
    .two = Of course. I will not ask anything more.

comment-case =
    .one = That sounds like something for our team. Shall I open a case for it, or ask a person to join?
    .two = This should not be left at that. I can open a case for it, or ask a person to join.
