# After the purchase.

bought =
    .one = Thank you for your order! If anything about it is unclear, I am here.
    .two = Lovely, thank you for ordering. I am here for anything about it.

bought-product =
    .one = Thank you, and enjoy { $product }! If you want to know how it works or where the parcel is, just ask.
    .two = Lovely, thank you. Ask me anything about { $product } or its delivery.

order-status = { $status ->
        [placed] Order { $order } has been placed.
        [paid] Order { $order } is paid and being prepared.
        [shipped] Order { $order } is on its way.
        [delivered] Order { $order } has been delivered.
        [cancelled] Order { $order } has been cancelled.
       *[refunded] Order { $order } has been refunded.
    }

order-status-products = { $status ->
        [placed] Order { $order } has been placed: { $products }.
        [paid] Order { $order } is paid and being prepared: { $products }.
        [shipped] Order { $order } is on its way: { $products }.
        [delivered] Order { $order } has been delivered: { $products }.
        [cancelled] Order { $order } has been cancelled: { $products }.
       *[refunded] Order { $order } has been refunded: { $products }.
    }

order-number-please =
    .one = Gladly. What is your order number? It is in the confirmation e-mail.
    .two = Let us have a look. Could you give me the order number from your confirmation e-mail?

order-not-here =
    .one = I cannot see order { $order } from this chat, and I do not want to guess.
    .two = Order { $order } is not one that I can look into from here.

order-ask-email =
    .one = Our team can look it up: { $email }. I can also ask a person to join here.

order-ask-person =
    .one = Our team can help with that. Shall I ask a person to join?

return-how =
    .one = To send it back, write to { $email } with your order number; the team sends you the address and what to do.

return-how-person =
    .one = To send it back, a person from the team will tell you the address. Shall I ask one to join?

setup-not-stated =
    .one = The shop has not put instructions for { $product } into its catalogue, and I do not want to guess. A person can help you with it.
    .two = I have no instructions for { $product } from the shop. Better to ask a person than to trust a guess of mine.

reorder-which =
    .one = Welcome back. Which product would you like again?
    .two = Gladly. What shall it be, the same as what?

complaint =
    .one = I am sorry about that. That should not have happened. I have filed it for our team under { $number }.
    .two = I am really sorry. I have passed it to our team; your reference number is { $number }.

complaint-product =
    .one = I am sorry about the trouble with { $product }. I have filed it for our team under { $number }.
    .two = I am really sorry that { $product } let you down. Our team has it now; your reference number is { $number }.

complaint-next =
    .one = A person reads it and gets back to you. If you want to talk to somebody now, tap below.
    .two = Somebody from the team will take care of it. You can also ask for a person right here.

complaint-added =
    .one = I am sorry. I have your words with { $number }, and our team is on it.
    .two = Thank you for telling me more, and sorry again. It belongs to { $number }, which our team has.

complaint-when =
    .one = Your case { $number } is with our team, and I have added that you are waiting for an answer.
    .two = Our team has { $number }; your question when somebody answers is in it now.

complaint-refund =
    .one = I am sorry. That you want your money back is now in { $number }; our team decides it and answers you.
    .two = That is understandable, and I am sorry. I have put your wish for the money back into { $number }, where our team decides.

complaint-open =
    .one = It is open already, under { $number }.
    .two = There is a case for you: { $number }.

complaint-more =
    .one = If anything is missing in it, tell me and I add it.
    .two = Whatever you write about it now goes into it.

complaint-withdrawn =
    .one = I took that wrongly, sorry. Our team sees in { $number } that there is no complaint.
    .two = My mistake. I have noted in { $number } that you are not complaining.

complaint-ask =
    .one = What went wrong? A sentence is enough; I put your words into the case.
    .two = Would you tell me in a sentence what went wrong? Your words go into the case.

refund-when =
    .one = I cannot see from here when the money reaches your account. A person from the team can look it up.
    .two = When it reaches your account is not something I can see from this chat; a person from the team can.

checkout-still-stuck =
    .one = I am sorry, it still does not go through. A person should look at this with you; shall I ask one to join?
    .two = Still stuck, I am sorry. Rather than more advice: shall I ask a person to join?

checkout-money-gone =
    .one = I am sorry; money taken and no order is something a person must look at. Shall I ask one to join?
    .two = That must not happen, and I cannot see payments from here. Shall I ask a person to join?

checkout-write =
    .one = You can also write to { $email }.

order-date = { $status ->
        [placed] It was placed on { $date }.
        [paid] It was paid on { $date }.
        [shipped] It was sent on { $date }.
        [delivered] It was delivered on { $date }.
        [cancelled] It was cancelled on { $date }.
       *[refunded] It was refunded on { $date }.
    }

order-tracking = Tracking: { $tracking }

order-tracking-link = Follow the parcel here: { $link }

order-expected = It is expected on { $date }.

order-next = { $status ->
        [placed] Next it is paid and packed; then the parcel is sent.
        [paid] Next the parcel is handed to the carrier.
        [shipped] Next it is delivered to you.
        [delivered] If something about it is not right, tell me and I pass it on.
        [cancelled] Nothing of it will be sent.
       *[refunded] When the money shows on your account is up to your bank.
    }

order-proof-please =
    .one = To make sure that order { $order } is yours: which e-mail address or postcode did you order with?
    .two = Gladly. So that nobody else is told about order { $order }, please give me the e-mail address or the postcode it was placed with.

order-not-matched =
    .one = I could not match that to an order. Please check the number, and the e-mail address or postcode it was placed with, and try again.
    .two = That number together with that proof does not lead me to an order. Please check both, the number and the e-mail address or postcode, and try once more.

order-proof-stop =
    .one = That did not work several times, so I stop checking for now, to keep orders safe. You can try again in an hour.
    .two = For the safety of everybody's orders I check no further for now; an hour from now you can try again.
